internal import Diagnostics
private import Foundation

/// Reads the files of some folders, all within one set of limits.
struct FolderWalk {
  private(set) var files = PackFiles()
  private let limits: PackDirectory.Limits
  private var count = 0
  private var size = 0
  private var isFull = false

  init(_ limits: PackDirectory.Limits) { self.limits = limits }

  /// Reads every file of a folder and of the folders in it; hidden files are passed over.
  ///
  /// - Parameters:
  ///   - path: The folder, without symbolic links on the way to it.
  ///   - name: What its files' paths begin with; empty for the pack itself.
  mutating func read(_ path: String, as name: String) {
    let url = URL(fileURLWithPath: path, isDirectory: true)
    guard url.resolvingSymlinksInPath().path == url.path else {
      files.report(.outsidePack, name)
      return
    }
    visit("", depth: 0, Root(url: url, name: name))
  }

  private struct Root {
    let url: URL
    let name: String

    func url(_ path: String) -> URL { path.isEmpty ? url : url.appendingPathComponent(path) }

    /// The path by which the pack knows a file of this folder.
    func place(_ path: String) -> String {
      [name, path].filter { !$0.isEmpty }.joined(separator: "/")
    }
  }

  private mutating func visit(_ folder: String, depth: Int, _ root: Root) {
    guard depth <= limits.depth else {
      files.report(.foldersTooDeep(limits.depth), root.place(folder))
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: root.url(folder).path)
    } catch {
      let place = root.place(folder)
      files.report(.unreadableFile, place.isEmpty ? "." : place)
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") && !isFull {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let place = root.place(path)
      switch entry(path, root) {
      case .folder: visit(path, depth: depth + 1, root)
      case .file(let target, let length):
        if count(place) { read(place, target, length) }
      case .outside:
        if count(place) { files.report(.outsidePack, place) }
      case .unreadable:
        if count(place) { files.report(.unreadableFile, place) }
      }
    }
  }

  /// Counts an entry that is no folder, and gives up when there are too many.
  private mutating func count(_ place: String) -> Bool {
    guard count < limits.fileCount else {
      files.report(.tooManyFiles(limits.fileCount), place)
      isFull = true
      return false
    }
    count += 1
    return true
  }

  private mutating func read(_ place: String, _ target: URL, _ length: Int) {
    guard length <= limits.fileSize else {
      files.report(.fileTooLarge(limit: limits.fileSize), place)
      return
    }
    guard size + length <= limits.packSize else {
      files.report(.packTooLarge(limit: limits.packSize), place)
      return
    }
    guard let data = try? Data(contentsOf: target), data.count <= limits.fileSize else {
      files.report(.unreadableFile, place)
      return
    }
    size += data.count
    files.contents[place] = [UInt8](data)
  }

  private enum Entry {
    case folder
    case file(URL, length: Int)
    case outside
    case unreadable
  }

  private func entry(_ path: String, _ root: Root) -> Entry {
    let url = root.url(path)
    let target = url.resolvingSymlinksInPath()
    guard target.path == root.url.path || target.path.hasPrefix(root.url.path + "/") else {
      return .outside
    }
    switch FileStatus(path: target.path) {
    case .folder?: return target.path == url.path ? .folder : .outside
    case .file(let length)?: return .file(target, length: length)
    case .other?, nil: return .unreadable
    }
  }
}

extension PackFiles {
  fileprivate mutating func report(_ problem: FileProblem, _ path: String) {
    diagnostics.append(problem.diagnostic(at: SourceLocation(path: path)))
  }
}
