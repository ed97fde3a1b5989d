private import Foundation

/// Reads the files of a pack from a folder.
///
/// Nothing is read but the folder and those beside it that `pack.yaml` includes: a symbolic link that
/// leads out is a problem, and so are pipes and devices, which could keep a reader waiting for ever.
/// Time and memory are bounded by ``Limits``.
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

  /// The folder of a pack that comes with the program.
  ///
  /// It is in `Dialogues` of the working folder, as in a checkout, else where an installed program
  /// has its data: in `../share/anamnesis/Dialogues` from its own folder.
  ///
  /// - Parameters:
  ///   - name: The name of the pack's folder.
  ///   - program: The program's file.
  /// - Returns: The path; where there is no such pack, the path in the working folder.
  public static func shipped(_ name: String, with program: String = "/proc/self/exe") -> String {
    let here = "Dialogues/\(name)"
    let folder = URL(fileURLWithPath: program).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
    let installed = folder.appendingPathComponent("share/anamnesis/\(here)").path
    return [here, installed].first { PackDirectory(path: $0).holdsPack } ?? here
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

  /// Reads every file of the pack and of the folders that it includes; hidden files are passed
  /// over.
  public func read() -> PackFiles {
    var walk = FolderWalk(limits)
    walk.read(root.path, as: "")
    let includes = walk.files.includes
    guard !includes.isEmpty else { return walk.files }
    let neighbours = neighbours
    for include in Set(includes).sorted(by: { $0.folder < $1.folder })
    where neighbours.contains(include.folder) {
      walk.read(parent.appendingPathComponent(include.folder).path, as: include.path)
    }
    var files = walk.files
    files.neighbours = neighbours
    return files
  }

  private var parent: URL { root.deletingLastPathComponent() }

  /// The folders beside the pack, by name, in alphabetical order.
  private var neighbours: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    return names.sorted().filter { name in
      guard !name.hasPrefix("."), name != root.lastPathComponent else { return false }
      if case .folder = FileStatus(path: parent.appendingPathComponent(name).path) { return true }
      return false
    }
  }
}
