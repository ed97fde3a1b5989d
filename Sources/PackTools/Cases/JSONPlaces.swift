internal import Diagnostics
private import Foundation

/// Where the keys and the elements of a JSON text are written, which decoders forget.
///
/// The text must be valid: what a decoder refuses isn't looked at here.
struct JSONPlaces {
  /// The way to a value: the keys that lead to it, and the places in lists, from 0.
  typealias Path = [String]

  private let file: ReleaseFile
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var places: [Path: SourceLocation] = [:]

  /// Finds the places.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  init(of file: ReleaseFile) {
    self.file = file
    bytes = Array(file.data)
    readValue(at: [])
  }

  /// Where something is written: a key, an element, or as near to it as the text goes.
  func place(of path: Path) -> SourceLocation {
    var path = path
    while !path.isEmpty {
      if let place = places[path] { return place }
      path.removeLast()
    }
    return file.location
  }

  private mutating func readValue(at path: Path) {
    switch next {
    case UInt8(ascii: "{"):
      readMembers { reader in
        let start = reader.index
        reader.skipText()
        let key = path + [reader.text(start..<reader.index)]
        reader.note(start..<reader.index, at: key)
        if reader.next == UInt8(ascii: ":") { reader.index += 1 }
        reader.readValue(at: key)
      }
    case UInt8(ascii: "["):
      var count = 0
      readMembers { reader in
        let element = path + [String(count)]
        reader.note(reader.index..<reader.index, at: element)
        reader.readValue(at: element)
        count += 1
      }
    case UInt8(ascii: "\""): skipText()
    default:
      let ends = Array(",]} \t\r\n".utf8)
      while index < bytes.count, !ends.contains(bytes[index]) { index += 1 }
    }
  }

  /// Reads what stands between two brackets, with commas between.
  private mutating func readMembers(_ read: (inout JSONPlaces) -> Void) {
    index += 1
    while let byte = next, byte != UInt8(ascii: "]"), byte != UInt8(ascii: "}") {
      if byte == UInt8(ascii: ",") { index += 1 } else { read(&self) }
    }
    index += 1
  }

  /// The next byte that is no blank.
  private var next: UInt8? {
    mutating get {
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\n"): (line, lineStart) = (line + 1, index + 1)
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
        default: return bytes[index]
        }
        index += 1
      }
      return nil
    }
  }

  private mutating func skipText() {
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, bytes.count)
  }

  private func text(_ range: Range<Int>) -> String {
    (try? JSONDecoder().decode(String.self, from: Data(bytes[range]))) ?? ""
  }

  private mutating func note(_ range: Range<Int>, at path: Path) {
    func scalars(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }
    places[path] = SourceLocation(
      path: file.path, line: line, column: 1 + scalars(lineStart..<range.lowerBound),
      length: scalars(range))
  }
}
