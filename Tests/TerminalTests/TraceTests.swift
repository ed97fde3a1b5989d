import AssistantProtocol
import ShippedPacks
import Terminal
import Testing

/// Turns with how they came about.
@Suite struct TraceTests {
  private func text(after lines: String...) async throws -> String {
    var conversation = try await Conversation(
      with: EmbeddedService(try ShippedPacks.pack("bicycle")))
    var blocks: [Block] = []
    for line in lines { blocks = await conversation.respond(to: line).blocks }
    return Layout().text(blocks)
  }

  @Test func `a turn is retraced from its words to the script, as a tree`() async throws {
    let text = try await text(after: "/trace", "the brakes squeal but no wheel is loose")
    let trace = try #require(text.split(separator: "Trace:\n\n").last)
    let lines = trace.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.hasPrefix("  ") })
    let roots = lines.filter { !$0.hasPrefix("   ") }
    #expect(roots.count == 6)
    #expect(roots[0].hasPrefix("  read: understood, "))
    #expect(roots[1] == "  known")
    #expect(roots[2].hasPrefix("  contaminated_brake_pads: +"))
    #expect(roots[4] == "  urgency: same_day")
    #expect(roots[5] == "  script: workshop/interview, asks safety_check")
    for part in [
      "    tokens: the brakes squeal but no wheel is loose", "    4..<17 finding brake_squeal",
      "\"no\" makes it absent", "    brake_squeal present, mentioned",
      "    wheel_loose absent, mentioned", " prior", "    same_day by a share of 0.",
      "    takes workshop/story on understood, way 1",
      "    enters workshop/interview", "    no red flag is up",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test func `weights add up`() async throws {
    let text = try await text(after: "/trace", "the brakes squeal")
    let sums = text.matches(of: #/(\w+): ([+-][0-9.]+) decibans\n((?:    [+-][0-9.]+ .*\n)+)/#)
    #expect(sums.count == 2)
    for sum in sums {
      let terms = sum.output.3.matches(of: #/    ([+-][0-9.]+) /#).compactMap {
        Double($0.output.1)
      }
      let whole = try #require(Double(sum.output.2))
      #expect(abs(terms.reduce(0, +) - whole) < 0.051 * Double(terms.count + 1))
    }
  }

  @Test func `it is shown until it is stopped`() async throws {
    #expect(try await text(after: "/trace") == "Each turn is retraced now.\n")
    #expect(try await text(after: "/trace", "hm", "/back").contains("Trace:"))
    #expect(
      try await text(after: "/trace", "the steering is loose").contains(
        "red flag steering_or_frame_fails is up: emergency"))
    #expect(try await text(after: "/trace", "/trace") == "No more traces.\n")
    #expect(try await !text(after: "/trace", "/trace", "hm").contains("Trace:"))
  }

  @Test func `the opening is retraced where that is wished for from the start`() async throws {
    let text = Layout().text(
      try await Conversation(
        with: EmbeddedService(try ShippedPacks.pack("bicycle")), isTraced: true
      ).opening)
    #expect(text.contains("Trace:\n\n  known: nothing new\n"))
    #expect(text.contains("    enters workshop/story\n"))
  }
}
