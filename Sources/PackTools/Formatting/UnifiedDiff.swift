/// The difference of two texts, as `diff -u` prints it and `patch` reads it.
struct UnifiedDiff {
  /// How many lines are shown around a change.
  private static let context = 3

  private enum Edit: String {
    case keep = " "
    case remove = "-"
    case insert = "+"
  }

  /// A line of the one text, of the other, or of both; without a newline only at the end of a text.
  private typealias Line = (edit: Edit, bytes: ArraySlice<UInt8>)

  private let lines: [Line]

  /// Compares two texts.
  ///
  /// - Complexity: O(*n*·*d*) for *n* lines that are in both texts and *d* of them that have moved.
  init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let shared = Set(old).intersection(new)
    // Lines of one text alone need no search: in a file that is indented anew, those are nearly all.
    let oldShared = old.indices.filter { shared.contains(old[$0]) }
    let newShared = new.indices.filter { shared.contains(new[$0]) }
    var removed = Set(old.indices).subtracting(oldShared)
    var inserted = Set(new.indices).subtracting(newShared)
    for change in newShared.map({ new[$0] }).difference(from: oldShared.map { old[$0] }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(oldShared[offset])
      case .insert(let offset, _, _): inserted.insert(newShared[offset])
      }
    }
    lines = Self.merged(old, new, removed, inserted)
  }

  private static func merged(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ removed: Set<Int>,
    _ inserted: Set<Int>
  ) -> [Line] {
    var lines: [Line] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        lines.append((.remove, old[oldIndex]))
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        lines.append((.insert, new[newIndex]))
        newIndex += 1
      } else {
        lines.append((.keep, old[oldIndex]))
        (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
      }
    }
    return lines
  }

  /// The difference as text, under the path of the file that changes; empty when there is none.
  func text(path: String) -> String {
    var text = ""
    var (old, new, position) = (0, 0, 0)
    for hunk in hunks {
      // Between hunks nothing differs.
      (old, new) = (old + hunk.lowerBound - position, new + hunk.lowerBound - position)
      let oldCount = lines[hunk].count { $0.edit != .insert }
      let newCount = lines[hunk].count { $0.edit != .remove }
      text += "@@ -\(Self.range(old, oldCount)) +\(Self.range(new, newCount)) @@\n"
      for line in lines[hunk] { text += Self.text(of: line) }
      (old, new, position) = (old + oldCount, new + newCount, hunk.upperBound)
    }
    return text.isEmpty ? "" : "--- \(path)\n+++ \(path)\n\(text)"
  }

  /// The lines to show: those that differ with those around them.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].edit != .keep {
      let start = max(index - Self.context, 0)
      let end = min(index + Self.context + 1, lines.count)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  /// A range behind some lines: an empty one is named by the line before it, a single line by itself.
  private static func range(_ before: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(before),0"
    case 1: "\(before + 1)"
    default: "\(before + 1),\(count)"
    }
  }

  private static func text(of line: Line) -> String {
    let text = line.edit.rawValue + String(decoding: line.bytes, as: UTF8.self)
    return line.bytes.last == newline ? text : "\(text)\n\\ No newline at end of file\n"
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == newline {
      lines.append(bytes[start...index])
      start = index + 1
    }
    return start < bytes.count ? lines + [bytes[start...]] : lines
  }

  private static let newline = UInt8(ascii: "\n")
}
