import ArgumentParser
import AssistantProtocol

/// Prints what the daemon can be asked.
struct Reference: ParsableCommand {
  /// How the reference is written down.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case markdown, openrpc
  }

  static let configuration = CommandConfiguration(
    commandName: "protocol",
    abstract: "Print every method of the daemon, for those who write apps.",
    discussion: """
      EXAMPLES
        anamnesis protocol | less
        anamnesis protocol --format openrpc > openrpc.json

      Prints Markdown, or the document of OpenRPC that the daemon gives for 'rpc.discover'. No daemon \
      is needed: it is the protocol of this version of the program.

      Exits 0.
      """)

  @Option(help: "The form.")
  var format = Form.markdown

  func run() throws {
    switch format {
    case .markdown: Console.print(ProtocolReference().text)
    case .openrpc:
      let document = try JSONText.bytes(of: OpenRPCDocument.current)
      Console.print(String(decoding: document, as: UTF8.self) + "\n")
    }
  }
}
