import Foundation

/// An article of the documentation that says what to write and what to run.
///
/// A file is a line that ends with its path and a colon, and the code after it. Commands are the lines of
/// shell code that begin with `$ `; what follows is what they print, where `*` stands for anything,
/// and alone in its line for any lines.
struct Tutorial {
  /// Something that a reader does.
  enum Step: Equatable {
    case write(String, to: String)
    case run(String, prints: [String])
  }

  private(set) var steps: [Step] = []

  init(_ article: String) {
    var lines = article.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
      ...]
    var before = ""
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        let code = lines.prefix { $0 != "```" }
        lines = lines.dropFirst(code.count + 1)
        if line == "```sh" {
          steps += Self.commands(Array(code))
        } else if let path = before.wholeMatch(of: /`([^` ]+\.[a-z]+)`:/)?.1 {
          steps.append(.write(code.map { $0 + "\n" }.joined(), to: String(path)))
        }
      } else if !line.isEmpty {
        before = line
      }
    }
  }

  private static func commands(_ lines: [String]) -> [Step] {
    var steps: [Step] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(.run(String(line.dropFirst(2)), prints: []))
      } else if case .run(let command, let prints)? = steps.popLast() {
        steps.append(.run(command, prints: prints + [line]))
      }
    }
    return steps
  }

  /// Whether lines fit patterns.
  static func fits(_ lines: [String], _ patterns: [String]) -> Bool {
    guard let pattern = patterns.first else { return lines.isEmpty }
    let rest = Array(patterns.dropFirst())
    if pattern == "*" {
      return (0...lines.count).contains { fits(Array(lines.dropFirst($0)), rest) }
    }
    guard let line = lines.first, isFit(line[...], pattern[...]) else { return false }
    return fits(Array(lines.dropFirst()), rest)
  }

  private static func isFit(_ line: Substring, _ pattern: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return line == pattern }
    let head = pattern[..<star]
    guard line.hasPrefix(head) else { return false }
    let tail = pattern[pattern.index(after: star)...]
    var rest = line.dropFirst(head.count)
    while true {
      if isFit(rest, tail) { return true }
      if rest.popFirst() == nil { return false }
    }
  }
}
