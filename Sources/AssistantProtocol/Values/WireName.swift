/// A name of letters, digits, hyphens and underscores of ASCII, by what it names.
///
/// Names of different things are different types, so that none is taken for another.
public struct WireName<Thing: NamedThing>: ConstrainedText {
  /// What its shape is called.
  public static var shapeName: String { Thing.shapeName }
  /// The greatest number of characters.
  public static var longest: Int { 64 }
  /// The form of a name.
  public static var pattern: String { "^[A-Za-z0-9_-]{1,64}$" }
  /// One that shows the form.
  public static var example: Self { Self(checked: Thing.example) }

  /// The name.
  public let rawValue: String

  /// Creates a name, or `nil` from a text that can't be one.
  public init?(rawValue: String) {
    guard (1...Self.longest).contains(rawValue.utf8.count),
      rawValue.utf8.allSatisfy(\.isAllowedInNames)
    else { return nil }
    self.init(checked: rawValue)
  }

  /// Creates a name that is known to be one.
  package init(checked rawValue: String) { self.rawValue = rawValue }
}

/// Something that has names on the wire.
public protocol NamedThing: Sendable {
  /// What the shape of its names is called.
  static var shapeName: String { get }
  /// A name of one, for documentation.
  static var example: String { get }
}

/// The name of a session: 128 random bits, made where the session is kept.
public typealias SessionID = WireName<SessionThing>

/// The name of a turn, which the caller makes, so that it can send the turn again.
public typealias TurnID = WireName<TurnThing>

/// What a caller calls a session of its own, such as a row of its tables; nothing personal.
public typealias ClientReference = WireName<ClientThing>

/// What a ``SessionID`` names.
public enum SessionThing: NamedThing {
  /// What the shape of its names is called.
  public static let shapeName = "SessionID"
  /// A name of one, for documentation.
  public static let example = "3f0c5a8e9b7d4c61a2e48d05b7f6193c"
}

/// What a ``TurnID`` names.
public enum TurnThing: NamedThing {
  /// What the shape of its names is called.
  public static let shapeName = "TurnID"
  /// A name of one, for documentation.
  public static let example = "turn-1"
}

/// What a ``ClientReference`` names.
public enum ClientThing: NamedThing {
  /// What the shape of its names is called.
  public static let shapeName = "ClientReference"
  /// A name of one, for documentation.
  public static let example = "visit-17"
}

extension TurnID {
  /// The name of a turn of a screen.
  ///
  /// - Parameters:
  ///   - screen: The screen's name; what can't stand in names is left out.
  ///   - number: The number of the turn on that screen.
  public init(screen: String, number: Int) {
    let name = screen.utf8.filter(\.isAllowedInNames).prefix(Self.longest / 2)
    self.init(checked: "\(String(decoding: name, as: UTF8.self))-\(number)")
  }
}

extension UInt8 {
  fileprivate var isAllowedInNames: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
