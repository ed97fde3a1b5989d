/// The protocol described for people who write apps, as a page of Markdown for DocC.
package struct ProtocolReference: Sendable {
  private let document: OpenRPCDocument

  /// Describes what a document of OpenRPC describes.
  package init(of document: OpenRPCDocument = .current) { self.document = document }

  /// The page, ending with a newline.
  package var text: String {
    let sections =
      [beginning, wire, index]
      + document.methods.map(\.section)
      + [notifications] + document.notifications.map(\.section)
      + ["## Errors", errors]
      + ["## Shapes"] + document.shapes.map { section($0.name, $0.schema) }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// What an app has to know before it reads on.
  private var beginning: String {
    """
    # Protocol

    Every method of the daemon: what it takes, what it gives, and how it can fail.

    ## Overview

    \(document.info.description)

    A conversation is <doc:#session.create>, and then <doc:#session.turn> with whatever the person says, \
    as long as the `state` of the turn is `open`. A <doc:#TurnReport> is what to draw: its paragraphs, \
    those of the role `alarm` first and whole, and its question with the choices. A person can also take \
    something back (<doc:#session.undo>), put something right (<doc:#session.correct>), and take the \
    outcome along (<doc:#session.summary>).

    `anamnesis protocol` prints this page, and `anamnesis protocol --format openrpc` the same for \
    programs, as `rpc.discover` gives it. `anamnesis call METHOD PARAMETERS` calls a method. The socket \
    is `$XDG_RUNTIME_DIR/anamnesis/anamnesisd.sock`, or that of the whole machine \
    `/run/anamnesis/anamnesisd.sock`, unless `ANAMNESIS_SOCKET` says otherwise.
    """
  }

  /// What a call looks like, with an answer and a refusal.
  private var wire: String {
    let session = SessionReference(SessionID.example)
    let params = (try? JSONText.bytes(of: session)) ?? []
    let lines = [
      Request("session.close", params: params, id: .number(7)).line,
      Response(to: .number(7), .success(Done())).line,
      Response(to: .number(7), Result<Done, RPCError>.failure(RPCError(.sessionNotFound))).line,
    ].map { String(decoding: $0.dropLast(), as: UTF8.self) }
    return """
      A request, the answer to it, and the answer if there is no such session:

      ```json
      \(lines.joined(separator: "\n"))
      ```

      Whatever isn't marked as optional has to be sent, and is there in every result.
      """
  }

  private var index: String {
    let rows = document.methods.map { "| <doc:#\($0.name)> | \($0.summary) |" }
    return """
      ## Methods

      | method | what it does |
      |---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  private var notifications: String {
    """
    ## Notifications

    A line with a `method` and without an `id` comes of itself, between two answers. Nobody answers it.
    """
  }

  private var errors: String {
    let common = OpenRPCDocument.Entry.common.map { "\($0.rawValue)" }
    let rows = ErrorCode.allCases.map {
      "| \($0.rawValue) | \($0.message) | \($0.isRetryable ? "yes" : "no") |"
    }
    return """
      Instead of a `result` an answer can have an `error`, which is an <doc:#RPCError>. Beside what \
      stands with a method, each can be refused with \(common.enumerated(by: "or")). What is about \
      the line or the connection stands with no method.

      | code | what it means | may work later |
      |---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  private func section(_ name: String, _ schema: Schema) -> String {
    let members = schema.properties.map {
      $0.schema.line(named: $0.name, isRequired: $0.isRequired, note: $0.note)
    }
    let body = members.isEmpty ? "A \(schema.words)." : members.joined(separator: "\n")
    return "### \(name)\n\n\(body)"
  }
}

extension OpenRPCDocument.Entry {
  /// What is to be known of the method.
  fileprivate var section: String {
    let parameters =
      params.isEmpty
      ? "It takes no parameters."
      : "**Parameters**\n\n" + params.map(\.line).joined(separator: "\n")
    let common = Self.common.map(OpenRPCDocument.ErrorNote.init)
    let own = errors.filter { !common.contains($0) }.sorted { $0.code < $1.code }
      .map { "- \($0.code): \($0.message)" }
    let failures = own.isEmpty ? nil : "**Errors**\n\n" + own.joined(separator: "\n")
    let parts = [
      "### \(name)", summary, description, parameters, "**Result:** \(result.schema.schema.words)",
      failures,
    ]
    return parts.compactMap(\.self).joined(separator: "\n\n")
  }
}

extension OpenRPCDocument.Notification {
  /// What is to be known of the notification.
  fileprivate var section: String {
    "### \(name)\n\n\(summary)\n\n\(params.map(\.line).joined(separator: "\n"))"
  }
}

extension OpenRPCDocument.Content {
  /// The parameter as a line of a list.
  fileprivate var line: String {
    schema.schema.line(named: name, isRequired: required ?? true, note: description)
  }
}
