import Foundation
import FoundationXML
import Testing

@testable import PackTools

@Suite struct JUnitReportTests {
  /// The elements of a document, each with its attributes and what it holds.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String], text: String)] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }
  }

  private func read(_ xml: String) -> Reader {
    let parser = XMLParser(data: Data(xml.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(xml)")
    return reader
  }

  private func test(_ text: String) throws -> TranscriptTest {
    TranscriptTest(
      packs: [
        TranscriptTest.PackResult(
          path: "packs/bicycle", isUsable: true, files: [try Rehearsal(text).result], coverage: nil)
      ], duration: .seconds(1))
  }

  @Test func `each conversation is a case, and each failure tells what led to it`() throws {
    let text = """
      # good
      > my tyre is flat
      = flat_tyre present
      ---
      # "bad" <&> \u{1}
      > my "tyre" isn't <flat> & \u{7}
      = slot story "x"  over
      """
    let elements = read(JUnitReport(of: try test(text)).text()).elements
    #expect(
      elements.map(\.name) == [
        "testsuites", "testsuite", "testcase", "testcase", "failure", "failure",
      ])
    #expect(elements[0].attributes["tests"] == "2" && elements[0].attributes["failures"] == "1")
    #expect(elements[1].attributes["name"] == "packs/bicycle/transcripts/a.chat")
    #expect(elements[2].attributes["name"] == "good")
    #expect(elements[3].attributes["name"] == "\"bad\" <&> \u{FFFD}")
    #expect(elements[5].attributes["message"] == "expected over, but it goes on")
    #expect(
      elements[5].text.contains(
        "packs/bicycle/transcripts/a.chat:7\n> my \"tyre\" isn't <flat> & \u{FFFD}"))
  }

  @Test func `a transcript that can't be read is an error`() throws {
    let elements = read(JUnitReport(of: try test("# a\n> x\n= ovr\n")).text()).elements
    #expect(elements.contains { $0.name == "error" && $0.text.contains("transcripts/a.chat:3:3") })
    let suite = try #require(elements.first { $0.name == "testsuite" })
    #expect(suite.attributes["errors"] == "1")
  }

  @Test func `a pack that can't be used is an error`() {
    let pack = TranscriptTest.PackResult(path: "p", isUsable: false, files: [], coverage: nil)
    let xml = JUnitReport(of: TranscriptTest(packs: [pack], duration: .zero)).text()
    #expect(read(xml).elements.contains { $0.name == "error" })
  }
}
