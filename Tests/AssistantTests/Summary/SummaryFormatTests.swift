import Assistant
import Foundation
import Packs
import ShippedPacks
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The forms in which a summary is written down.
@Suite struct SummaryFormatTests {
  private static let hostile =
    "a hard lump <script>alert(\"1\")</script> & *bold* [x](javascript:y) `z` \u{1B}[2J\u{202E}"

  private func summary(_ utterances: [String]) throws -> VisitSummary {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    for utterance in utterances { _ = session.reply(to: utterance) }
    return session.summary(dated: "2026-11-21")
  }

  private static let talks = [
    [hostile, "none of these", "not sure", "no"], [], ["my skin turned black and it hurts badly"],
    ["hard white lumps on my fingertips for three years, chalky", "none of these", "1"],
  ]

  @Test(arguments: [
    ("a.txt", SummaryFormat.text), ("b.MD", .markdown), ("/x.y/c.json", .json), ("d.Html", .html),
    ("e", nil), ("f.pdf", nil), ("txt", nil), (".html", .html),
  ])
  func `the ending of a file's name tells the form`(name: String, form: SummaryFormat?) {
    #expect(SummaryFormat(fileName: name) == form)
  }

  @Test(arguments: talks)
  func `plain text is narrow and commands no terminal`(talk: [String]) throws {
    let text = try summary(talk).text(in: .text)
    #expect(text.hasPrefix("SUMMARY TO PREPARE A VISIT\nHard lumps and calcium in the skin"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    for line in text.split(separator: "\n") where line.count > 76 {
      #expect(line.split(separator: " ").count == 1 && line.contains("://"), "\(line)")
    }
  }

  @Test(arguments: talks)
  func `a page is well formed and needs nothing from elsewhere`(talk: [String]) throws {
    let page = try summary(talk).text(in: .html)
    let parser = XMLParser(data: Data(page.utf8))
    let reader = PageReader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.elements.isDisjoint(with: ["script", "img", "link", "iframe", "object"]))
    #expect(reader.handlers.isEmpty)
    #expect(reader.links.isSubset(of: reader.anchors.union(reader.webLinks)))
    #expect(reader.pictures == reader.describedPictures)
    #expect(page.contains("@media print") && page.contains("prefers-color-scheme: dark"))
  }

  @Test func `somebody's words stay words in every form`() throws {
    let summary = try summary([Self.hostile])
    let page = try summary.text(in: .html)
    #expect(!page.contains("<script") && !page.contains("\u{1B}") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; *bold*"))
    let markdown = try summary.text(in: .markdown)
    #expect(markdown.contains("\\<script\\>"))
    #expect(markdown.contains("\\*bold\\* \\[x\\](javascript:y) \\`z\\`"))
    #expect(!markdown.contains("\u{1B}"))
  }

  @Test func `figures are for programs`() throws {
    let summary = try summary(Self.talks[3])
    let best = try #require(summary.candidates.first)
    let texts = try [SummaryFormat.text, .markdown, .html].map { try summary.text(in: $0) }
    for text in texts {
      #expect(!text.contains("\(best.share)") && !text.contains("decibans"))
      #expect(text.contains("(fit: \(best.fit))"))
    }
    #expect(try summary.text(in: .json).contains("\"share\" : \(best.share)"))
  }

  @Test func `all that counts stands in each form for people`() throws {
    let summary = try summary(Self.talks[3])
    let texts = try [SummaryFormat.text, .markdown, .html].map { form in
      try summary.text(in: form).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing("\\", with: "").replacing("&#39;", with: "'")
    }
    let words =
      summary.candidates.map(\.title) + summary.history.flatMap(\.facts).map(\.words)
      + summary.negatives.map(\.fact.words) + summary.notAsked.map(\.words)
      + summary.comeBackIf.map(\.text) + summary.tests.map(\.text) + summary.pack.limits
      + summary.pivots.map(\.words) + [summary.pack.review, "version \(summary.engine)"]
    for text in texts {
      for word in words where !word.hasPrefix("age:") { #expect(text.contains(word), "\(word)") }
    }
  }
}

/// What a page has in it.
private final class PageReader: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var handlers: Set<String> = []
  var links: Set<String> = []
  var anchors: Set<String> = []
  var pictures = 0
  var describedPictures = 0
  var webLinks: Set<String> { links.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    handlers.formUnion(attributes.keys.filter { $0.hasPrefix("on") || $0 == "src" })
    if let link = attributes["href"] { links.insert(link) }
    if let anchor = attributes["id"] { anchors.insert("#\(anchor)") }
    if name == "svg" { pictures += 1 }
    if name == "desc" { describedPictures += 1 }
  }
}
