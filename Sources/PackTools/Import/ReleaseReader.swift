internal import Diagnostics
internal import Foundation

/// Decodes the JSON files of a release, and notes everything that is wrong with them.
///
/// An entry that can't be decoded is noted and left out, so that one run finds every problem.
struct ReleaseReader {
  private(set) var problems: [Diagnostic] = []
  private let decoder = JSONDecoder()

  /// Notes a problem.
  mutating func report(
    _ id: Diagnostic.ID, _ message: String, at location: SourceLocation, suggestion: String? = nil
  ) {
    problems.append(Diagnostic(id, message, at: location, suggestion: suggestion))
  }

  /// The entries of an object, in the order of the file.
  mutating func entries<Entry: Decodable>(
    of file: ReleaseFile, as type: Entry.Type
  ) -> [(name: Located<String>, value: Entry)] {
    guard let attempts = object(in: file, as: [String: Attempt<Entry>].self) else { return [] }
    var entries: [(name: Located<String>, value: Entry)] = []
    var seen: Set<String> = []
    for name in JSONKeys(of: file).keys {
      guard seen.insert(name.value).inserted else {
        report("duplicate-name", "'\(name.value)' stands twice in this file", at: name.location)
        continue
      }
      switch attempts[name.value]?.result {
      case .success(let value): entries.append((name, value))
      case .failure(let error):
        report("invalid-entry", "'\(name.value)' \(error.inWords(below: 1))", at: name.location)
      case nil: break
      }
    }
    return entries
  }

  /// All that a file holds, as one value.
  mutating func object<Value: Decodable>(in file: ReleaseFile, as type: Value.Type) -> Value? {
    do {
      return try decoder.decode(type, from: file.data)
    } catch DecodingError.dataCorrupted {
      let (place, words) = file.breakInJSON
      report("invalid-json", "this can't be read as JSON\(words)", at: place)
    } catch {
      report("invalid-entry", "the file \(error.inWords(below: 0))", at: file.location)
    }
    return nil
  }

  /// The values of a file with one JSON value a line; empty lines are passed over.
  mutating func lines<Value: Decodable>(
    of file: ReleaseFile, as type: Value.Type
  ) -> [Located<Value>] {
    var values: [Located<Value>] = []
    var number = 0
    for line in file.data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard !line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) else {
        continue
      }
      let location = SourceLocation(path: file.path, line: number)
      do {
        values.append(Located(try decoder.decode(type, from: line), at: location))
      } catch DecodingError.dataCorrupted {
        report("invalid-json", "this line can't be read as JSON", at: location)
      } catch {
        report("invalid-entry", "the line \(error.inWords(below: 0))", at: location)
      }
    }
    return values
  }
}

/// A value, or why it can't be decoded: so the values beside it still can.
private struct Attempt<Value: Decodable>: Decodable {
  let result: Result<Value, any Error>

  init(from decoder: any Decoder) {
    result = Result { try Value(from: decoder) }
  }
}

extension ReleaseFile {
  /// Where the text stops being JSON, and why, as far as Foundation tells in words.
  fileprivate var breakInJSON: (place: SourceLocation, words: String) {
    var words = ""
    do { _ = try JSONSerialization.jsonObject(with: data) } catch {
      words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
    }
    let number = words.split { !$0.isASCII || !$0.isNumber }.last.flatMap { Int($0) }
    let before = data.prefix(number ?? 0)
    let lastLine = before.reversed().prefix { $0 != UInt8(ascii: "\n") }
    let place = SourceLocation(
      path: path, line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: 1 + lastLine.count { $0 & 0xC0 != 0x80 })
    return (place, words.isEmpty ? "" : ": \(words.split(separator: ".").joined())")
  }
}

extension Error {
  /// What a decoder misses, behind the name of what it was decoding.
  ///
  /// - Parameter depth: How many keys lead to what has that name.
  /// - Returns: Words that end a sentence.
  fileprivate func inWords(below depth: Int) -> String {
    switch self as? DecodingError {
    case .keyNotFound(let key, _): "lacks '\(key.stringValue)'"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      context.codingPath.count > depth
        ? "needs \(Self.title(of: type)) in '\(context.codingPath[depth...].title)'"
        : "isn't \(Self.title(of: type))"
    case .dataCorrupted, nil: "has a number that is too large, or not whole"
    @unknown default: "can't be decoded"
    }
  }

  private static func title(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Bool.Type: "true or false"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    default: String(describing: type).hasPrefix("Array") ? "a list" : "an object"
    }
  }
}

extension ArraySlice<any CodingKey> {
  fileprivate var title: String { map(\.stringValue).joined(separator: ".") }
}
