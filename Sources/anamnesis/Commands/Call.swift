import ArgumentParser
import AssistantClient
import AssistantProtocol
import Diagnostics
import Foundation

/// Calls a method of the daemon as it is.
struct Call: ParsableCommand {
  private static let methods = OpenRPCDocument.current.methods.map(\.name)

  static let configuration = CommandConfiguration(
    abstract: "Call a method of the daemon, and print its result.",
    discussion: """
      EXAMPLES
        anamnesis call daemon.ping
        anamnesis call session.create '{"retention": "days:7"}'
        anamnesis call knowledge.ask '{"text": "is it cancer?"}'
        anamnesis call session.turn - < params.json
        anamnesis call rpc.discover

      The parameters are a JSON object; - reads them from the input. The result is JSON on one line. \
      'rpc.discover' describes every method, as a document of OpenRPC.

      Exits 0 with a result, 1 when the daemon refuses, 64 when the parameters are no JSON object, 69 \
      when the daemon can't be reached.
      """)

  @Argument(help: "The name of the method.", completion: .list(methods))
  var method: String

  @Argument(
    help: ArgumentHelp("The parameters, a JSON object; - for the input.", valueName: "params"))
  var parameters = "{}"

  @OptionGroup var daemon: ServiceOptions

  func run() throws {
    let (method, params) = (method, try params())
    let outcome = try daemon.ask { client -> Result<[UInt8], RPCError> in
      do {
        return .success(try await client.call(named: method, with: params))
      } catch let error as RPCError {
        return .failure(error)
      }
    }
    switch outcome {
    case .success(let result): Console.print(String(decoding: result, as: UTF8.self) + "\n")
    case .failure(let error):
      Console.printError("anamnesis: \(suggesting(error).words)")
      throw ExitStatus.findings.code
    }
  }

  /// The parameters on one line.
  private func params() throws -> [UInt8] {
    let text =
      parameters == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : Data(parameters.utf8)
    guard (try? JSONSerialization.jsonObject(with: text)) is [String: Any] else {
      Console.printError("anamnesis: the parameters are not a JSON object")
      throw ExitStatus.usage.code
    }
    // Between values any white space will do, and inside of texts JSON allows no line ends.
    return text.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? 0x20 : $0 }
  }

  /// An error with the method that may be meant, where the daemon doesn't know the name.
  private func suggesting(_ error: RPCError) -> RPCError {
    guard error.code == .methodNotFound, error.data.suggestion == nil else { return error }
    return error.with { $0.suggestion = Spelling.nearest(to: method, among: Self.methods) }
  }
}
