/// A value together with the place where its author wrote it.
public struct Located<Value> {
  /// What was written.
  public var value: Value
  /// Where it was written.
  public var location: SourceLocation

  /// Pairs a value with its place.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// Returns the transformed value at the same place.
  public func map<Result>(_ transform: (Value) -> Result) -> Located<Result> {
    Located<Result>(transform(value), at: location)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
