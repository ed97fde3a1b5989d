internal import Diagnostics
private import Foundation

/// Reads the files of a pack from a folder.
///
/// Nothing outside of the folder is read: a symbolic link that leads out is a problem, and so are
/// pipes and devices, which could keep a reader waiting for ever. Time and memory are bounded by
/// ``Limits``.
public struct PackDirectory: Sendable {
  /// What a pack may hold at most.
  public struct Limits: Sendable {
    /// The greatest size of a file, in bytes.
    public var fileSize = 4 << 20
    /// The greatest size of all files, in bytes.
    public var packSize = 64 << 20
    /// The greatest number of files.
    public var fileCount = 4_000
    /// How deep folders nest.
    public var depth = 6

    /// The limits that every pack fits into.
    public init() {}
  }

  private let root: URL
  private let limits: Limits

  /// Creates a reader for a folder.
  public init(path: String, limits: Limits = Limits()) {
    root = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
    self.limits = limits
  }

  /// Whether the folder holds a pack: whether there is a `pack.yaml` in it.
  public var holdsPack: Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(FileKind.packFile).path)
  }

  /// The folders directly below that hold packs, by name, in alphabetical order.
  public var packsBelow: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().filter { name in
      FileManager.default.fileExists(
        atPath: root.appendingPathComponent(name).appendingPathComponent(FileKind.packFile).path)
    }
  }

  /// Reads every file of the pack; hidden files are passed over.
  public func read() -> PackFiles {
    var walk = Walk()
    visit("", depth: 0, &walk)
    return walk.files
  }

  /// What has been read so far.
  private struct Walk {
    var files = PackFiles()
    var count = 0
    var size = 0
    var isFull = false
  }

  private func visit(_ folder: String, depth: Int, _ walk: inout Walk) {
    guard depth <= limits.depth else {
      walk.files.report(.foldersTooDeep(limits.depth), folder)
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: url(folder).path)
    } catch {
      walk.files.report(.unreadableFile, folder.isEmpty ? "." : folder)
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") && !walk.isFull {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      switch entry(path) {
      case .folder: visit(path, depth: depth + 1, &walk)
      case .file(let target, let length): take(path, &walk) { read(path, target, length, &$0) }
      case .outside: take(path, &walk) { $0.files.report(.outsidePack, path) }
      case .unreadable: take(path, &walk) { $0.files.report(.unreadableFile, path) }
      }
    }
  }

  /// Counts an entry that is no folder, and gives up when there are too many.
  private func take(_ path: String, _ walk: inout Walk, _ body: (inout Walk) -> Void) {
    guard walk.count < limits.fileCount else {
      walk.files.report(.tooManyFiles(limits.fileCount), path)
      walk.isFull = true
      return
    }
    walk.count += 1
    body(&walk)
  }

  private func read(_ path: String, _ target: URL, _ length: Int, _ walk: inout Walk) {
    guard length <= limits.fileSize else {
      walk.files.report(.fileTooLarge(limit: limits.fileSize), path)
      return
    }
    guard walk.size + length <= limits.packSize else {
      walk.files.report(.packTooLarge(limit: limits.packSize), path)
      return
    }
    guard let data = try? Data(contentsOf: target), data.count <= limits.fileSize else {
      walk.files.report(.unreadableFile, path)
      return
    }
    walk.size += data.count
    walk.files.contents[path] = [UInt8](data)
  }

  private enum Entry {
    case folder
    case file(URL, length: Int)
    case outside
    case unreadable
  }

  private func entry(_ path: String) -> Entry {
    let target = url(path).resolvingSymlinksInPath()
    guard target.path == root.path || target.path.hasPrefix(root.path + "/") else {
      return .outside
    }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target.path) else {
      return .unreadable
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory?: return target.path == url(path).path ? .folder : .outside
    case .typeRegular?: return .file(target, length: (attributes[.size] as? Int) ?? 0)
    default: return .unreadable
    }
  }

  private func url(_ path: String) -> URL {
    path.isEmpty ? root : root.appendingPathComponent(path)
  }
}

extension PackFiles {
  fileprivate mutating func report(_ problem: FileProblem, _ path: String) {
    diagnostics.append(problem.diagnostic(at: SourceLocation(path: path)))
  }
}
