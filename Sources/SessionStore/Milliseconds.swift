internal import Foundation
internal import GRDB

/// A time as it is kept: whole milliseconds since 1970.
struct Milliseconds: Hashable, Sendable {
  let count: Int64

  /// Takes a time over; one that is too far away to be counted is the last one that isn't.
  init(_ date: Date) {
    let exact = (date.timeIntervalSince1970 * 1_000).rounded()
    count = Int64(exactly: exact) ?? (exact < 0 ? .min : .max)
  }

  /// The time as the rest of the program knows it.
  var date: Date { Date(timeIntervalSince1970: TimeInterval(count) / 1_000) }
}

extension Milliseconds: DatabaseValueConvertible {
  private init(count: Int64) { self.count = count }

  var databaseValue: DatabaseValue { count.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Milliseconds? {
    Int64.fromDatabaseValue(value).map(Milliseconds.init(count:))
  }
}
