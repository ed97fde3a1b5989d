import TestSupport
import Testing

@testable import AssistantServer

struct FrameDecoderTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let sent: String
    let frames: [String]
    /// What comes before the connection ends.
    let early: Int
    var testDescription: String { sent.debugDescription }

    init(_ sent: String, _ frames: [String], early: Int? = nil) {
      self.sent = sent
      self.frames = frames
      self.early = early ?? frames.count
    }
  }

  static let examples = [
    Example("", []),
    Example("\n", []),
    Example("\r\n\r\n \t\n", []),
    Example("{}\n", ["{}"]),
    Example("{}\r\n", ["{}"]),
    Example("{}\r\r\n", ["{}\r"]),
    Example("{\r}\n", ["{\r}"]),
    Example("1\u{B}2\u{C}3\u{2028}\n", ["1\u{B}2\u{C}3\u{2028}"]),
    Example("{}", ["{}"], early: 0),
    Example("{}\r", ["{}"], early: 0),
    Example("a\nb\n\nc", ["a", "b", "c"], early: 2),
    Example("1234567890\n", ["1234567890"]),
    Example("1234567890\r\n", ["1234567890"]),
    Example("1234567890", ["1234567890"], early: 0),
    Example("1234567890\r", ["1234567890"], early: 0),
    Example("12345678901\n", ["too long"]),
    Example("12345678901", ["too long"]),
    Example("1234567890\r\r\n", ["too long"]),
    Example("a\n12345678901\nb\n", ["a", "too long"]),
    Example("a\n12345678901234567890", ["a", "too long"]),
    Example("GET /\n", ["http"]),
    Example("a\nPOST / \r\nb\n", ["a", "http"]),
    Example("GETTING\n", ["GETTING"]),
    Example(" GET /\n", [" GET /"]),
    Example("\u{0}\n", ["\u{0}"]),
  ]

  @Test(arguments: examples)
  func `cut anywhere, it gives the same lines`(_ example: Example) {
    let bytes = Array(example.sent.utf8)
    for cut in 0...bytes.count {
      var decoder = FrameDecoder(limit: 10)
      var frames = decoder.frames(of: [Array(bytes[..<cut]), Array(bytes[cut...])])
      #expect(frames == Array(example.frames.prefix(example.early)), "cut at \(cut)")
      frames += decoder.end().map { [$0.text] } ?? []
      #expect(frames == example.frames, "cut at \(cut)")
    }
    var decoder = FrameDecoder(limit: 10)
    let frames = decoder.frames(of: bytes.map { [$0] })
    #expect(frames + (decoder.end().map { [$0.text] } ?? []) == example.frames)
    #expect(decoder.end() == nil && decoder.next() == nil)
  }

  @Test(arguments: [-1, 0, 1, 2], ["", "\r"])
  func `the limit is exact`(excess: Int, carriageReturn: String) {
    let limit = 65_536
    let line = String(repeating: "a", count: limit + excess)
    var decoder = FrameDecoder(limit: limit)
    let frames = decoder.frames(of: [Array("\(line)\(carriageReturn)\n".utf8)])
    #expect(frames == [excess <= 0 ? line : "too long"])
  }

  @Test func `a line that doesn't end is not kept`() {
    var decoder = FrameDecoder(limit: 1_000)
    #expect(
      decoder.frames(of: Array(repeating: Array(repeating: 0x61, count: 100), count: 20)) == [
        "too long"
      ])
    #expect(!decoder.isInsideLine)
  }

  @Test func `it knows whether a line has begun`() {
    var decoder = FrameDecoder(limit: 10)
    for (piece, isInside) in [
      ("", false), ("a", true), ("b\n", false), ("\n", false), ("\nc", true),
    ] {
      _ = decoder.frames(of: [Array(piece.utf8)])
      #expect(decoder.isInsideLine == isInside, "after \(piece.debugDescription)")
    }
  }

  /// A decoder that searched again for each byte would take an hour.
  @Test(.timeLimit(.minutes(1))) func `bytes that come one by one cost no more`() {
    var decoder = FrameDecoder(limit: 1_000_000)
    for _ in 0..<200_000 {
      decoder.append(CollectionOfOne(0x61))
      #expect(decoder.next() == nil)
    }
    decoder.append(CollectionOfOne(0x0A))
    #expect(decoder.next() == .line(Array(repeating: 0x61, count: 200_000)[...]))
  }

  @Test func `any bytes in any pieces give the same as at once`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<Rounds.fuzz.count(2_000) {
      let text = String.random(
        of: ["\n", "\r", "\r\n", "a", "GET ", "{}", " ", "é", "1234567"], upTo: 24, using: &random)
      let bytes = Array(text.utf8)
      var whole = FrameDecoder(limit: 12)
      var parts = FrameDecoder(limit: 12)
      var pieces: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = random.number(below: rest.count) + 1
        pieces.append(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      let expected = whole.frames(of: [bytes])
      #expect(parts.frames(of: pieces) == expected, "\(text.debugDescription)")
      #expect(parts.end()?.text == whole.end()?.text, "\(text.debugDescription)")
    }
  }
}

extension FrameDecoder {
  fileprivate mutating func frames(of pieces: [[UInt8]]) -> [String] {
    pieces.flatMap { piece in
      append(piece)
      var frames: [String] = []
      while let frame = next() { frames.append(frame.text) }
      return frames
    }
  }
}

extension FrameDecoder.Frame {
  fileprivate var text: String {
    switch self {
    case .line(let line): String(decoding: line, as: UTF8.self)
    case .tooLong: "too long"
    case .http: "http"
    }
  }
}
