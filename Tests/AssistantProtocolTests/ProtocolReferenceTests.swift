import AssistantProtocol
import Foundation
import Testing

/// The page that describes the protocol to people.
@Suite struct ProtocolReferenceTests {
  private let page = ProtocolReference().text

  @Test func `the article is what the program prints`() throws {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(
        "../../Sources/AssistantProtocol/AssistantProtocol.docc/Protocol.md")
    #expect(
      try String(contentsOf: article, encoding: .utf8) == page,
      """
      To write it anew: anamnesis protocol > \
      Sources/AssistantProtocol/AssistantProtocol.docc/Protocol.md
      """)
  }

  @Test func `every method, notification and code is there`() {
    for method in OpenRPCDocument.current.methods {
      #expect(page.contains("\n### \(method.name)\n\n\(method.summary)\n"))
    }
    #expect(page.contains("\n### \(SessionEvent.name)\n"))
    for code in ErrorCode.allCases {
      #expect(page.contains("\n| \(code.rawValue) | \(code.message) | "))
    }
  }

  @Test func `every link leads to a section, and every shape is told once`() {
    let sections = page.matches(of: /\n### (.+)\n/).map { String($0.1) }
    #expect(Set(sections).count == sections.count)
    let links = page.matches(of: /<doc:#([^>]+)>/).map { String($0.1) }
    #expect(links.count > 100 && Set(links).isSubset(of: sections))
  }

  @Test func `every parameter and every member is explained`() {
    let unexplained = page.split(separator: "\n").filter { $0.contains(/^- `\w+` \(.*\)$/) }
    #expect(unexplained.isEmpty)
  }

  @Test(arguments: [
    "- `text` (text, optional): What the person typed; this or `choice`.",
    "- `expected_seq` (whole number, optional): The number of the turn after which this one comes.",
    "- `paragraphs` (list of <doc:#ParagraphReport>): What is said, in order.",
    "- `kind` (`turn`, `undo` or `correct`): What was done.",
    "- 1003: this turn was sent before with other content",
    "A text of the form `^[A-Za-z0-9_-]{1,64}$`.",
    "**Result:** <doc:#TurnResult>",
  ])
  func `it reads so`(line: String) { #expect(page.contains("\n\(line)\n")) }
}
