/// A place in an author's file.
///
/// Lines and columns start at 1; columns count Unicode scalars, as editors and libYAML do. A
/// ``length`` of 0 means "somewhere on this line", and draws a single caret.
public struct SourceLocation: Hashable, Sendable {
  /// The file's path, relative to the pack that it belongs to.
  public var path: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// How many scalars the place covers.
  public var length: Int

  /// Creates a location.
  public init(path: String, line: Int = 1, column: Int = 1, length: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
  }
}

extension SourceLocation: Comparable {
  /// Orders by path, then line, then column, so that a report reads from top to bottom.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.path, left.line, left.column, left.length)
      < (right.path, right.line, right.column, right.length)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The location as compilers print it: `path:line:column`.
  public var description: String { "\(path):\(line):\(column)" }
}
