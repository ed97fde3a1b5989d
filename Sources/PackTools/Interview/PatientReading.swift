internal import Diagnostics
internal import Expressions
internal import KnowledgeCore

/// What a line says of a patient in the terms of a pack, and what the pack doesn't know.
struct PatientReading {
  private let line: PatientLine
  private let names: PatientNames
  private let isGuessing: Bool

  /// The patient, or `nil` when there are problems.
  private(set) var patient: RecordedPatient?
  /// What is wrong with the line.
  private(set) var problems: [Diagnostic] = []

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - names: What the pack knows.
  ///   - isGuessing: Whether to look for the names that are meant by those that the pack doesn't
  ///     know, which takes far longer than the reading.
  init(of line: PatientLine, names: PatientNames, isGuessing: Bool) {
    self.line = line
    self.names = names
    self.isGuessing = isGuessing
    do {
      patient = patient(try PatientEntry(json: line.text))
    } catch {
      problems.append(error.diagnostic(at: line.location))
    }
  }

  private mutating func patient(_ entry: PatientEntry) -> RecordedPatient? {
    let condition = condition(entry.pathology)
    let suspects = entry.ddx.filter { $0.share > InterviewScore.cut }
    let differential = suspects.compactMap { self.condition($0.title) }
    let person = [age(entry.age), sex(entry.sex)].compactMap(\.self)
    let written = entry.evidences.map(PatientEntry.Evidence.init)
    let evidences = evidences(written)
    if !written.contains(where: { $0.code == entry.initial }), finding(entry.initial) != nil {
      report(
        "absent-complaint", "the initial '\(entry.initial)' is none of the evidences",
        at: entry.initial)
    }
    let complaint = evidences.first { names.findings[$0.finding].name == entry.initial }
    guard problems.isEmpty, let condition, let complaint else { return nil }
    let facts = (person + evidences).map { ($0.finding, $0.value) }
    return RecordedPatient(
      condition: condition, opening: person + [complaint],
      facts: Dictionary(facts, uniquingKeysWith: { first, _ in first }),
      differential: Set(differential))
  }

  private mutating func condition(_ title: String) -> ID<Condition>? {
    if let id = names.conditions[title] { return id }
    report(
      "unknown-pathology", "there is no condition titled '\(title)'", at: title, title,
      among: names.conditions.keys)
    return nil
  }

  private mutating func finding(_ name: String) -> ID<Finding>? {
    if let id = names.findings.id(named: name) { return id }
    report(
      "unknown-evidence", "there is no finding '\(name)'", at: name, name,
      among: names.findings.lazy.map(\.name))
    return nil
  }

  private mutating func age(_ years: Double) -> Observation? {
    guard let id = finding("age") else { return nil }
    guard case .number(let unit) = names.findings[id].kind,
      let age = unit.map({ Unit("years").convert(years, to: $0) }) ?? years
    else {
      report("unfit-finding", "the finding 'age' is no number of years", at: "age")
      return nil
    }
    return Observation(id, .number(age...age))
  }

  private mutating func sex(_ letter: String) -> Observation? {
    guard let id = finding("sex") else { return nil }
    guard let word = ["F": "female", "M": "male"][letter] else {
      report("unknown-sex", "the sex '\(letter)' is neither 'F' nor 'M'", at: letter)
      return nil
    }
    return value(of: id, [word], written: "sex").map { Observation(id, $0) }
  }

  /// What is there, one observation a finding, in the order of the record.
  private mutating func evidences(_ written: [PatientEntry.Evidence]) -> [Observation] {
    var codes: [String] = []
    var values: [String: [String]] = [:]
    for evidence in written {
      if values[evidence.code] == nil { codes.append(evidence.code) }
      values[evidence.code, default: []] += evidence.value.map { [$0] } ?? []
    }
    return codes.compactMap { code in
      guard let id = finding(code) else { return nil }
      return value(of: id, values[code] ?? [], written: code).map { Observation(id, $0) }
    }
  }

  private mutating func value(
    of id: ID<Finding>, _ values: [String], written code: String
  ) -> Observation.Value? {
    switch names.findings[id].kind {
    case .yesNo:
      guard let extra = values.first else { return .present }
      report(
        "unexpected-value", "'\(code)' has no values, not even '\(extra)'",
        at: "\(code)_@_\(extra)")
      return nil
    case .choice(let words, let multiple):
      return choice(of: words, values, isMultiple: multiple, written: code)
    case .number:
      if values.count == 1, let number = Double(values[0]), number.isFinite {
        return .number(number...number)
      }
      report("unfit-value", "'\(code)' needs one number", at: code)
      return nil
    }
  }

  private mutating func choice(
    of words: [String], _ values: [String], isMultiple: Bool, written code: String
  ) -> Observation.Value? {
    let places = values.compactMap { value -> Int? in
      if let place = PatientNames.place(of: value, among: words) { return place }
      report(
        "unknown-value", "'\(code)' has no value '\(value)'", at: "\(code)_@_\(value)", value,
        among: words)
      return nil
    }
    guard places.count == values.count else { return nil }
    let chosen = Set(places).sorted()
    if chosen.isEmpty || chosen.count > 1 && !isMultiple {
      let needed = isMultiple ? "at least one value" : "one value"
      report("unfit-value", "'\(code)' needs \(needed), not \(chosen.count)", at: code)
      return nil
    }
    return .choice(chosen)
  }

  private mutating func report(_ id: Diagnostic.ID, _ message: String, at written: String) {
    problems.append(Diagnostic(id, message, at: line.location(of: written)))
  }

  /// Reports a word that isn't one of the candidates, with the one that is meant.
  private mutating func report(
    _ id: Diagnostic.ID, _ message: String, at written: String, _ word: String,
    among candidates: some Sequence<String>
  ) {
    let meant = isGuessing ? Spelling.nearest(to: word, among: candidates) : nil
    problems.append(Diagnostic(id, message, at: line.location(of: written), suggestion: meant))
  }
}
