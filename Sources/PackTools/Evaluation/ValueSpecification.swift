internal import Foundation

/// One case of a specification: a sentence and the values that are to be found in it.
struct ValueSpecification: Decodable {
  /// A value to be found.
  struct Expected {
    /// Its words.
    let text: String
    /// Its place in the sentence, in UTF-8 bytes.
    let span: Range<Int>
    /// What it means, by name: `value`, `unit`, `subtype`, `offset`, `relativeTo`, `seconds`.
    let meaning: [String: String]
  }

  /// The sentence.
  let input: String
  /// The values, in the order of the file.
  let results: [Expected]
  /// The implementations that don't find them, as the file says.
  let unsupported: String

  /// Reads the cases of a file.
  static func load(_ data: Data) throws -> [ValueSpecification] {
    try JSONDecoder().decode([ValueSpecification].self, from: data)
  }

  private enum CodingKeys: String, CodingKey {
    case input = "Input"
    case results = "Results"
    case unsupported = "NotSupported"
  }

  private struct Row: Decodable {
    struct Times: Decodable {
      struct Seconds: Decodable { let duration: String? }
      let FutureResolution: Seconds?
    }
    let Text: String
    let Start: Int
    let End: Int?
    let Length: Int?
    let Resolution: [String: String?]?
    let Value: Times?
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let input = try container.decode(String.self, forKey: .input)
    self.input = input
    unsupported = try container.decodeIfPresent(String.self, forKey: .unsupported) ?? ""
    results = try container.decode([Row].self, forKey: .results).map { row in
      let end = row.End.map { $0 + 1 } ?? row.Start + (row.Length ?? row.Text.utf16.count)
      var meaning = (row.Resolution ?? [:]).compactMapValues { $0 }
      meaning["seconds"] = row.Value?.FutureResolution?.duration
      return Expected(
        text: row.Text, span: Self.byte(row.Start, in: input)..<Self.byte(end, in: input),
        meaning: meaning)
    }
  }

  /// The UTF-8 offset of a UTF-16 offset.
  private static func byte(_ offset: Int, in text: String) -> Int {
    let index =
      text.utf16.index(
        text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    return text.utf8.distance(from: text.startIndex, to: index)
  }
}
