/// The choices that are picked by their numbers, counted from 1; on the wire a number or a list.
public struct Choice: Codable, Hashable, Sendable, Shaped {
  /// The numbers.
  public let numbers: [Int]

  /// Picks choices.
  public init(_ numbers: [Int]) { self.numbers = numbers }

  /// The shape of its values.
  public static let schema = Schema.either([.wholeNumber(1...99), .list(.wholeNumber(1...99))])
  /// One of its values.
  public static let example = Choice([1])

  /// Reads a number or a list of some.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    numbers =
      if let number = try? container.decode(Int.self) { [number] } else {
        try container.decode([Int].self)
      }
    guard !numbers.isEmpty, numbers.allSatisfy((1...99).contains) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such number")
    }
  }

  /// Writes a list.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(numbers)
  }

  /// What a person would type.
  var utterance: String { numbers.map(String.init).joined(separator: ", ") }
}
