import Foundation

/// What a log of SQLite holds, read from its bytes.
///
/// Source: https://www.sqlite.org/fileformat2.html#walformat
struct WALFile {
  private static let headerBytes = 32
  private static let frameHeaderBytes = 24

  /// How many transactions stand in it.
  let commits: Int

  /// Reads the log beside a database.
  init(of database: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(database)-wal"))
    func number(at place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    guard bytes.count >= Self.headerBytes else {
      commits = 0
      return
    }
    let salt = number(at: 16)
    let frame = Self.frameHeaderBytes + Int(number(at: 8))
    commits = stride(from: Self.headerBytes, through: bytes.count - frame, by: frame).count {
      // The size of the database stands in the last frame of a transaction only.
      number(at: $0 + 8) == salt && number(at: $0 + 4) != 0
    }
  }
}
