internal import Diagnostics
internal import Foundation

/// What came of transcripts in the XML of JUnit, which build servers read.
///
/// Source: the schema of the Jenkins xUnit plugin, junit-10.xsd.
public struct JUnitReport: Sendable {
  private let test: TranscriptTest

  /// Creates a report.
  public init(of test: TranscriptTest) { self.test = test }

  /// The report: a suite for each transcript, a case for each conversation.
  public func text() -> String {
    let suites = test.packs.flatMap { pack in
      pack.isUsable ? pack.files.flatMap { Self.suite($0, in: pack.path) } : Self.broken(pack.path)
    }
    let tests = test.conversations.count
    let failures = test.conversations.count { !$0.failures.isEmpty }
    let time = String(format: "%.3f", test.duration / .seconds(1))
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites tests="\(tests)" failures="\(failures)" time="\(time)">

      """ + suites.map { "  \($0)\n" }.joined() + "</testsuites>\n"
  }

  private static func suite(_ result: TranscriptTest.FileResult, in path: String) -> [String] {
    let name = "\(path)/\(result.file.source.path)"
    let failures = result.conversations.count { !$0.failures.isEmpty }
    let errors = result.file.isBroken ? 1 : 0
    let tests = result.conversations.count + errors
    let opening = """
      <testsuite name="\(escaped(name))" tests="\(tests)" failures="\(failures)" \
      errors="\(errors)">
      """
    let cases =
      result.file.isBroken
      ? error(result.file.problems.map { "\($0.location): \($0.message)" }, in: name)
      : result.conversations.flatMap { testCase($0, in: name) }
    return [opening] + cases.map { "  \($0)" } + ["</testsuite>"]
  }

  private static func broken(_ path: String) -> [String] {
    ["<testsuite name=\"\(escaped(path))\" tests=\"1\" failures=\"0\" errors=\"1\">"]
      + error(["the pack can't be used"], in: path).map { "  \($0)" } + ["</testsuite>"]
  }

  private static func error(_ problems: [String], in name: String) -> [String] {
    [
      "<testcase classname=\"\(escaped(name))\" name=\"can be read\">",
      "  <error message=\"can't be read\">\(escaped(problems.joined(separator: "\n")))</error>",
      "</testcase>",
    ]
  }

  private static func testCase(_ result: ConversationResult, in name: String) -> [String] {
    let heading =
      "<testcase classname=\"\(escaped(name))\" name=\"\(escaped(result.conversation.title))\""
    guard !result.failures.isEmpty else { return ["\(heading)/>"] }
    let failures = result.failures.map { failure in
      let place = "\(name):\(failure.location.line)"
      return """
          <failure message="\(escaped(failure.message))">\(escaped("\(place)\n\(failure.origin)"))\
        </failure>
        """
    }
    return ["\(heading)>"] + failures + ["</testcase>"]
  }

  /// The text for attributes and elements; what XML 1.0 can't hold at all becomes U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#10;"
      case "\t": "&#9;"
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}
