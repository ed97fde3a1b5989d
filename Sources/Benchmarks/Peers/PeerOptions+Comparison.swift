import Foundation

extension PeerOptions {
  /// Lets all engines read, and prints a table.
  ///
  /// - Parameters:
  ///   - pack: The pack whose phrases they get.
  ///   - lines: What they read, in place of what the pack's folder holds.
  ///   - isJSON: Whether to print an array of JSON instead.
  /// - Throws: An error when an engine can't be started.
  func compare(_ pack: MeasuredPack, reading lines: [String]?, json isJSON: Bool) throws {
    let comparison = PeerComparison(pack, reading: lines, most: sample)
    if !isJSON { print("\n\(comparison.title)\n\(PeerTable.heading)") }
    var rows: [PeerRow] = []
    func add(_ row: PeerRow) {
      rows.append(row)
      if !isJSON { print(PeerTable.line(row)) }
    }
    add(try comparison.ownRow())
    for (engine, target) in engines { add(try comparison.row(of: engine, at: target)) }
    guard isJSON else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(rows), as: UTF8.self))
  }
}
