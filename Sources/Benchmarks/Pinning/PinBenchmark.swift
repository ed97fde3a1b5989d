import ArgumentParser
import Foundation

/// Measures what is pinned, and writes the pins anew.
struct PinBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Measure the shipped pack, and write what is to be pinned.",
    discussion: """
      EXAMPLES
        Scripts/bench pin
        git diff Sources/Benchmarks/Pinning/Pins.swift

      Pin on a quiet machine, with valgrind installed: without it no instructions are pinned.
      """)

  @Option(help: "The file to write.", completion: .file())
  var output = "Sources/Benchmarks/Pinning/Pins.swift"

  @Option(help: "How often each work is run.")
  var rounds = 60

  func run() throws {
    let pack = try MeasuredPack(path: EngineOptions.pinnedPack)
    let yardstick = Yardstick()
    let works = Section.allCases.flatMap { $0.works(with: pack) }
    let ratios = works.map { work in
      (work.key, String(format: "%.3f", Comparison(work, yardstick, rounds: rounds).ratio))
    }
    let counts =
      InstructionCount.isPossible
      ? try InstructionCount.instructions(of: Section.allCases, with: pack.path) : [:]
    let counted = works.compactMap { work in
      counts[work.key].map { (work.key, String(format: "%.0f", $0)) }
    }
    let text = Self.source(of: pack.name, ratios, counted)
    do {
      try text.write(toFile: output, atomically: true, encoding: .utf8)
    } catch {
      throw ExitStatus.cannotCreate.because("'\(output)' can't be written")
    }
    print("\(output): \(ratios.count) ratios and \(counted.count) counts are pinned")
  }

  private static func source(
    of pack: String, _ ratios: [(String, String)], _ counts: [(String, String)]
  ) -> String {
    """
    /// What figures of the shipped pack took when somebody last looked, as `Scripts/bench pin` wrote it.
    enum Pins {
      /// The pack that they were measured with.
      static let subject = "\(pack)"

      /// How often the yardstick fits into one unit.
      static let ratios: [String: Double] = \(dictionary(ratios))

      /// How many instructions one unit takes.
      static let instructions: [String: Double] = \(dictionary(counts))
    }

    """
  }

  private static func dictionary(_ entries: [(String, String)]) -> String {
    guard !entries.isEmpty else { return "[:]" }
    return "[\n" + entries.map { "    \"\($0)\": \($1),\n" }.joined() + "  ]"
  }
}
