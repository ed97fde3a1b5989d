import Foundation

/// What the compiler tells of a module's symbols, as far as it matters here.
struct SymbolGraph: Decodable {
  /// A symbol.
  struct Symbol: Decodable {
    /// Where it is written; what the compiler adds by itself, such as `==`, is nowhere.
    let location: Location?
    /// Its documentation, if there is any.
    let docComment: Comment?
    /// The parts of its name, from the outermost.
    let pathComponents: [String]
  }

  /// A place in a file.
  struct Location: Decodable {
    struct Position: Decodable {
      let line: Int
    }

    let uri: String
    let position: Position
  }

  /// A documentation comment.
  struct Comment: Decodable {
    struct Line: Decodable {
      let text: String
    }

    /// The module that it is from: what fulfils a requirement inherits the words of that.
    let module: String?
    let lines: [Line]
  }

  let symbols: [Symbol]
}
