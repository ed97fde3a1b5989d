import Foundation
import TestSupport
import Testing

/// The installer, with the programs that were just built.
@Suite struct InstallTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private var prefix: String { folder.path("usr") }

  /// Runs a tool in the folder of the test.
  private func run(
    _ tool: String, _ arguments: [String], _ variables: [String: String] = [:]
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let printed = Pipe()
    (process.standardInput, process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, printed, printed
    )
    try process.run()
    let output = String(decoding: printed.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  /// Runs the installer.
  private func install(
    _ arguments: String..., variables: [String: String] = [:]
  ) throws -> (code: Int32, output: String) {
    let built = try #require(Program.file).deletingLastPathComponent().path
    return try run(
      Program.repository.appendingPathComponent("Scripts/install").path,
      ["--built", built] + arguments, variables)
  }

  /// Everything below a folder of the test, as paths from there.
  private func contents(_ path: String = "") throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: folder.path + path))
  }

  @Test func `what is installed works from any folder`() throws {
    #expect(try install("--prefix", prefix).code == 0)
    let version = try run("\(prefix)/bin/anamnesis", ["--version"])
    #expect(version.code == 0 && version.output.contains(/^\d+\.\d+\.\d+\n$/))
    let chat = try run("\(prefix)/bin/anamnesis", ["chat"])
    #expect(chat.code == 0 && chat.output.contains("Tell me in your own words"))
    #expect(try run("\(prefix)/bin/anamnesisd", ["--help"]).code == 0)
    let packs = try run(
      "\(prefix)/bin/anamnesis", ["check", "\(prefix)/share/anamnesis/Dialogues"])
    #expect(packs.code == 0)
  }

  @Test func `everything has its place, and goes again without a trace`() throws {
    let before = try contents()
    #expect(try install("--prefix", prefix).code == 0)
    let installed = try contents("/usr")
    for path in [
      "bin/anamnesis", "bin/anamnesisd", "lib/systemd/system/anamnesisd.service",
      "lib/systemd/system/anamnesisd.socket", "lib/systemd/user/anamnesisd.service",
      "lib/systemd/user/anamnesisd.socket", "share/man/man1/anamnesis.1",
      "share/man/man8/anamnesisd.8", "share/bash-completion/completions/anamnesisd",
      "share/zsh/site-functions/_anamnesis", "share/fish/vendor_completions.d/anamnesis.fish",
      "share/anamnesis/Dialogues/calcinosis/pack.yaml",
    ] { #expect(installed.contains(path), "\(path)") }
    #expect(try install("--prefix", prefix).code == 0, "it may be installed again")
    #expect(try contents("/usr") == installed)
    #expect(try install("--prefix", prefix, "--uninstall").code == 0)
    #expect(try contents() == before)
    #expect(try install("--prefix", prefix, "--uninstall").code == 66)
  }

  @Test func `what others put there stays`() throws {
    let theirs = ["usr/bin/theirs", "usr/share/anamnesis/Dialogues/their-pack/pack.yaml"]
    #expect(try install("--prefix", prefix).code == 0)
    for path in theirs { try folder.write("theirs\n", to: path) }
    #expect(try install("--prefix", prefix, "--uninstall").code == 0)
    let files = try contents().filter { path in
      var isFolder: ObjCBool = false
      let place = folder.path(path)
      _ = unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
      return !isFolder.boolValue
    }
    #expect(files == Set(theirs))
  }

  @Test func `a package is made below DESTDIR, and a user's own below home`() throws {
    let package = folder.path("package")
    #expect(try install(variables: ["DESTDIR": package]).code == 0)
    let service = try String(
      contentsOfFile: "\(package)/usr/local/lib/systemd/system/anamnesisd.service", encoding: .utf8)
    #expect(service.contains("ExecStart=/usr/local/bin/anamnesisd --pack /usr/local/share/"))
    #expect(try install("--uninstall", variables: ["DESTDIR": package]).code == 0)
    #expect(try contents() == ["package"])
    let home = folder.path("home")
    #expect(try install("--user", variables: ["HOME": home]).code == 0)
    let own = try contents("/home/.local")
    #expect(own.contains("share/systemd/user/anamnesisd.socket"))
    #expect(!own.contains { $0.hasPrefix("lib") })
    #expect(try install("--user", "--uninstall", variables: ["HOME": home]).code == 0)
  }

  private static let requests: [(arguments: [String], code: Int32)] = [
    (["--prefix"], 64), (["--prefix", "here"], 64), (["--prefix", "/a b"], 64),
    (["--prefix", "/a/%t"], 64), (["--what"], 64), (["--built", "/nowhere"], 66), (["--help"], 0),
  ]

  @Test(arguments: requests)
  func `what can't be done is refused`(arguments: [String], code: Int32) throws {
    let result = try run(
      Program.repository.appendingPathComponent("Scripts/install").path,
      ["--prefix", prefix] + arguments)
    #expect(result.code == code && !result.output.isEmpty)
    #expect(try contents().isEmpty)
  }

  private static let systemd = "/usr/bin/systemd-analyze"
  private static let hasSystemd = FileManager.default.isExecutableFile(atPath: systemd)

  @Test(.enabled(if: hasSystemd, "systemd-analyze isn't installed: the units were not looked at"))
  func `systemd takes the units, and they are shut off`() throws {
    #expect(try install("--prefix", prefix).code == 0)
    for scope in ["system", "user"] {
      let units = ["service", "socket"].map {
        "\(prefix)/lib/systemd/\(scope)/anamnesisd.\($0)"
      }
      let result = try run(
        Self.systemd, ["verify", "--man=no", "--\(scope)"] + units,
        ["XDG_RUNTIME_DIR": folder.path])
      let complaints = result.output.split(separator: "\n").filter { $0.contains("anamnesisd") }
      #expect(result.code == 0 && complaints.isEmpty, "\(result.output)")
    }
    let exposure = try run(
      Self.systemd,
      [
        "security", "--offline=true", "--no-pager", "--threshold=10",
        "\(prefix)/lib/systemd/system/anamnesisd.service",
      ])
    #expect(exposure.code == 0, "an exposure of more than 1.0:\n\(exposure.output)")
  }

  private static let mandoc = "/usr/bin/mandoc"
  private static let hasMandoc = FileManager.default.isExecutableFile(atPath: mandoc)

  @Test(.enabled(if: hasMandoc, "mandoc isn't installed: the manual was not looked at"))
  func `the manual is in good form`() throws {
    #expect(try install("--prefix", prefix).code == 0)
    for page in ["man1/anamnesis.1", "man8/anamnesisd.8"] {
      let result = try run(
        Self.mandoc, ["-T", "lint", "-W", "style", "\(prefix)/share/man/\(page)"])
      #expect(result.code == 0 && result.output.isEmpty, "\(result.output)")
    }
    let page = try run(Self.mandoc, ["-T", "ascii", "\(prefix)/share/man/man1/anamnesis.1"]).output
    let text = page.replacing(/.\u{08}/, with: "")
    #expect(text.contains("anamnesis sessions export [options] session"))
    #expect(text.contains("--retention retention"))
  }
}
