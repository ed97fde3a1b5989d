/// What a word of the vocabulary does for the values beside it.
public struct ValueRoles: OptionSet, Hashable, Sendable {
  /// One bit a role.
  public let rawValue: UInt8

  /// Creates a set of roles.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Before a length of time: it is one since something began, as after "for".
  public static let since = ValueRoles(rawValue: 1 << 0)
  /// After a length: it is how tall somebody is.
  public static let stature = ValueRoles(rawValue: 1 << 1)
  /// A name for one person, whose age may follow: "daughter".
  public static let person = ValueRoles(rawValue: 1 << 2)
  /// A woman, beside an age: "f".
  public static let female = ValueRoles(rawValue: 1 << 3)
  /// A man, beside an age: "m".
  public static let male = ValueRoles(rawValue: 1 << 4)
  /// A word that may follow an age that stands for a person: "with", "has".
  public static let follower = ValueRoles(rawValue: 1 << 5)
  /// What a person is, after the age that they begin with: "diabetic".
  public static let trait = ValueRoles(rawValue: 1 << 6)
  /// After a length of time: it lasts up to now, as before "now".
  public static let lasting = ValueRoles(rawValue: 1 << 7)

  /// The roles by their names, as vocabularies write them.
  public static let names: [(name: String, role: ValueRoles)] = [
    ("since", .since), ("stature", .stature), ("person", .person), ("female", .female),
    ("male", .male), ("follower", .follower), ("trait", .trait), ("lasting", .lasting),
  ]
}
