public import Foundation

/// The program `dot` of Graphviz, which draws what is written in its language.
public struct Graphviz: Sendable {
  /// Why nothing was drawn.
  public enum Failure: Error, Hashable, Sendable {
    /// The program isn't there.
    case notInstalled
    /// It was started and failed, with what it said of that.
    case failed(String)

    /// The failure in words, for the error output.
    public var text: String {
      switch self {
      case .notInstalled:
        """
        anamnesis: drawing needs Graphviz, and its program 'dot' isn't in PATH; install it, as with \
        'apt-get install graphviz', or draw what '--format dot' prints elsewhere
        """
      case .failed(let words): "anamnesis: 'dot' can't draw: \(words)"
      }
    }
  }

  private let program: URL

  /// Finds the program.
  ///
  /// - Parameter path: The folders to look in, as `PATH` lists them.
  /// - Throws: ``Failure/notInstalled`` when it is in none of them.
  public init(path: String?) throws(Failure) {
    let programs = (path ?? "").split(separator: ":").map { folder in
      URL(fileURLWithPath: String(folder)).appendingPathComponent("dot")
    }
    guard let program = programs.first(where: Self.isProgram) else { throw .notInstalled }
    self.program = program
  }

  private static func isProgram(_ file: URL) -> Bool {
    let path = file.resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
      && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Draws a graph.
  ///
  /// What goes in and comes out goes through files: a program that stops reading early, or says too
  /// much, can't stop us.
  ///
  /// - Parameter dot: The graph in the language of Graphviz.
  /// - Returns: The drawing as SVG.
  /// - Throws: ``Failure/failed(_:)`` when the program does.
  public func svg(of dot: String) throws(Failure) -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("anamnesis-\(UUID().uuidString)", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      return try draw(dot, in: folder)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .failed(error.localizedDescription)
    }
  }

  private func draw(_ dot: String, in folder: URL) throws -> Data {
    let (input, output, errors) = (
      folder.appendingPathComponent("graph.dot"), folder.appendingPathComponent("graph.svg"),
      folder.appendingPathComponent("errors")
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(dot.utf8).write(to: input)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = program
    process.arguments = ["-Tsvg", "-o", output.path, input.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let words = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      throw Failure.failed(words.isEmpty ? "it ended with \(process.terminationStatus)" : words)
    }
    guard let drawing = try? Data(contentsOf: output) else {
      throw Failure.failed("it wrote no drawing")
    }
    return drawing
  }
}
