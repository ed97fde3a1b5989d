import ArgumentParser
import PackTools

/// Rewrites the files of packs in the canonical form.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Rewrite the YAML files of packs in the canonical form.",
    discussion: """
      EXAMPLES
        anamnesis fmt Dialogues
        anamnesis fmt Dialogues/bicycle/pack.yaml
        anamnesis fmt --check Dialogues
        anamnesis fmt --diff Dialogues/bicycle | less

      The form has no options. What a file means, its comments and the order of its entries stay; a \
      file that can't be read is left as it is. Prints the files that were rewritten, or that would be.

      Exits 0 when all files have that form, 1 when --check finds a file to rewrite, 65 when a file isn't YAML as packs use it, 66 when \
      there is no file, 73 when one can't be written.
      """)

  @Argument(
    help: "Files, or folders with files in them.", completion: .file(extensions: ["yaml"]))
  var paths: [String]

  @Flag(help: "Write nothing, and fail when a file would be rewritten.")
  var check = false

  @Flag(help: "Write nothing, and print what would change.")
  var diff = false

  func run() throws {
    var statuses: [ExitStatus] = []
    for result in FormattedFile.all(files(&statuses)) {
      do throws(FormatFailure) {
        if let status = try handle(result.get()) { statuses.append(status) }
      } catch {
        statuses.append(report(error))
      }
    }
    let worst = statuses.max { $0.rawValue < $1.rawValue }
    if let worst { throw worst.code }
  }

  /// The files to format, each once.
  private func files(_ statuses: inout [ExitStatus]) -> [String] {
    var files: [String] = []
    for path in paths {
      do throws(FormatFailure) {
        files += try YAMLSearch.files(at: path)
      } catch {
        statuses.append(report(error))
      }
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }
  }

  /// Prints or writes what has come of a file; returns what is wrong with it, if something is.
  private func handle(_ file: FormattedFile) throws(FormatFailure) -> ExitStatus? {
    guard file.isReadable else {
      Console.printError(file.problems())
      return .brokenData
    }
    guard file.isChanged else { return nil }
    if !check, !diff { try file.write() }
    Console.print(diff ? file.diff : "\(file.path)\n")
    return check ? .findings : nil
  }

  private func report(_ failure: FormatFailure) -> ExitStatus {
    Console.printError("anamnesis: \(failure)")
    switch failure {
    case .unreadable, .notYAML, .noFiles: return .missingInput
    case .changedMeanwhile, .notWritable: return .cannotCreate
    }
  }
}
