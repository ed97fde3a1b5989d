/// The name that a client gives to a turn, so that it can ask for it again without saying it twice.
public struct TurnID: Hashable, Sendable {
  /// The longest name.
  public static let longest = 64

  /// The name as it is written.
  public let text: String

  /// Reads a name: 1 to 64 letters, digits, `_` and `-` of ASCII, or returns `nil` for what is none.
  public init?(_ text: String) {
    guard (1...Self.longest).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else {
      return nil
    }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
