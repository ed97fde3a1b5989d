import AssistantProtocol
import Foundation
import Testing

/// Values as JSON, against what Foundation writes.
@Suite struct JSONTextTests {
  private struct Sample: Encodable {
    enum Kind: String, Codable { case first, second }
    struct Inner: Encodable {
      var b: [Int] = [3, 1, 2]
      var a: Int?
      var flag = true
    }

    var text = "é\"\\/\u{1}\u{1F}\u{8}\u{C}\n\r\t\u{7F}\u{2028}😀"
    var z = Inner()
    var a = [Inner(), Inner(a: 7)]
    var none: String?
    var number = -0.125
    var whole = 4.0
    var great = 1e300
    var small: Float = 0.5
    var bytes: [UInt8] = [0, 255]
    var data = Data([1, 2, 3])
    var lists: [[String]] = [[], ["x"]]
    var table = ["b": 1, "a": 2]
    var kind = Kind.second
    var maybe: [Int?] = [1, nil]
    var empty = Nothing()
  }

  private struct Nothing: Encodable {}

  private func reference(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONText.bytes(of: value), as: UTF8.self)
  }

  @Test func `everything is written as Foundation writes it`() throws {
    #expect(try text(Sample()) == reference(Sample()))
    #expect(try text([1, 2]) == "[1,2]" && text("a") == "\"a\"" && text(1.5) == "1.5")
    #expect(try text(OpenRPCDocument.current) == reference(OpenRPCDocument.current))
    #expect(try text(Optional<Int>.none) == "null")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number of JSON isn't written`(number: Double) {
    #expect(throws: EncodingError.self) { try JSONText.bytes(of: [number]) }
  }
}
