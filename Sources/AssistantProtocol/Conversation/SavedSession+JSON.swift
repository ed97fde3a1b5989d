package import Assistant

extension SavedSession: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("announced", announced)
      json.add("asked", asked)
      json.add("called", called)
      json.add("clarified", clarified)
      json.add("evasions", evasions)
      json.add("events", events)
      json.add("evidence", evidence)
      json.add("format", format)
      json.add("pack", pack)
      json.add("patient", patient)
      json.add("pending", pending)
      json.add("resumed", resumed)
      json.add("script", script)
      json.add("turn", turn)
      json.add("untold", untold)
      json.add("version", version)
      json.add("warned", warned)
    }
  }
}

extension Session.Event: JSONWritable {
  package func write(to json: inout JSONStream) {
    switch self {
    case .said(let text): json.write(case: "said") { $0.add("_0", text) }
    case .corrected(let finding, let value):
      json.write(case: "corrected") { json in
        json.add("_0", finding)
        json.add("_1", value)
      }
    }
  }
}

extension SavedObservation: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("finding", finding)
      json.add("rule", rule)
      json.add("turn", turn)
      json.add("value", value)
      json.add("words", words.map { [$0.lowerBound, $0.upperBound] })
    }
  }
}

extension SavedValue: JSONWritable {
  package func write(to json: inout JSONStream) {
    switch self {
    case .present: json.write(case: "present")
    case .absent: json.write(case: "absent")
    case .unsure: json.write(case: "unsure")
    case .values(let names): json.write(case: "values") { $0.add("_0", names) }
    case .number(let low, let high):
      json.write(case: "number") { json in
        json.add("_0", low)
        json.add("_1", high)
      }
    }
  }
}

extension SavedScript: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("calls", calls)
      json.add("dialogue", dialogue)
      json.add("isOver", isOver)
      json.add("misunderstandings", misunderstandings)
      json.add("slots") { json in
        json.object { json in
          for name in slots.keys.sorted() { json.add(name, slots[name]) }
        }
      }
      json.add("state", state)
    }
  }
}

extension SavedScript.Call: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("dialogue", dialogue)
      json.add("state", state)
    }
  }
}

extension SavedPending: JSONWritable {
  package func write(to json: inout JSONStream) {
    switch self {
    case .question(let name): json.write(case: "question") { $0.add("_0", name) }
    case .contradiction(let name): json.write(case: "contradiction") { $0.add("_0", name) }
    case .which(let names, let words):
      json.write(case: "which") { json in
        json.add("_0", names)
        json.add("words", words)
      }
    }
  }
}

extension SavedPatient: JSONWritable {
  package func write(to json: inout JSONStream) {
    switch self {
    case .speaker: json.write(case: "speaker")
    case .other(let name): json.write(case: "other") { $0.add("called", name) }
    }
  }
}

extension JSONStream {
  /// Writes a case with its values in the form that the compiler gives a `Codable` one.
  fileprivate mutating func write(
    case name: String, _ values: (inout JSONStream) -> Void = { _ in }
  ) {
    object { json in json.add(name) { json in json.object(values) } }
  }
}
