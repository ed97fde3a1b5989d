internal import Diagnostics

/// The fields of one case as they are written, and what is wrong with them.
struct CaseFields {
  typealias Object = [String: JSONValue]
  typealias Reading<Value> = Result<Value, Failure>

  /// Why a field can't be read.
  struct Failure: Error {
    let problems: [Diagnostic]
  }

  /// What a field must hold.
  private enum Kind: String {
    case text
    case flag = "true or false"
    case list = "a list"
    case object = "an object"
  }

  private let value: JSONValue
  private let path: JSONPlaces.Path
  private let places: JSONPlaces
  private let title: String

  init(of value: JSONValue, number: Int, places: JSONPlaces) {
    self.value = value
    self.places = places
    path = [String(number)]
    if case .object(let fields) = value, case .text(let name) = fields["id"] {
      title = "case '\(name)'"
    } else {
      title = "case \(number + 1)"
    }
  }

  /// All fields of the case.
  var fields: Reading<Object> {
    if case .object(let fields) = value { return .success(fields) }
    return .failure(Failure(problems: [unfit([], .object)]))
  }

  func text(_ key: String, of object: Object, _ above: JSONPlaces.Path = []) -> Reading<String> {
    read(key, of: object, above, as: .text) { if case .text(let text) = $0 { text } else { nil } }
  }

  func flag(_ key: String, of object: Object, _ above: JSONPlaces.Path = []) -> Reading<Bool> {
    read(key, of: object, above, as: .flag) {
      if case .boolean(let flag) = $0 { flag } else { nil }
    }
  }

  func object(_ key: String, of object: Object) -> Reading<Object> {
    read(key, of: object, [], as: .object) {
      if case .object(let object) = $0 { object } else { nil }
    }
  }

  /// A list of texts.
  func list(_ key: String, of object: Object, _ above: JSONPlaces.Path = []) -> Reading<[String]> {
    read(key, of: object, above, as: .list) {
      if case .list(let elements) = $0 { elements } else { nil }
    }.flatMap { elements in
      texts(elements.enumerated().map { (String($0.offset), $0.element) }, above + [key])
        .map { $0.map(\.text) }
    }
  }

  /// An object whose values are texts.
  func texts(_ key: String, of object: Object) -> Reading<[String: String]> {
    self.object(key, of: object).flatMap { entries in
      texts(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, [key]).map {
        Dictionary($0, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// A problem of the case, with its key.
  func problem(
    _ id: Diagnostic.ID, _ severity: Diagnostic.Severity, _ message: String,
    at key: JSONPlaces.Path, suggestion: String? = nil
  ) -> Diagnostic {
    let title = key.isEmpty ? title : "\(title), '\(key.joined(separator: "."))'"
    return Diagnostic(
      id, severity, "\(title): \(message)", at: places.place(of: path + key),
      suggestion: suggestion)
  }

  private func read<Value>(
    _ key: String, of object: Object, _ above: JSONPlaces.Path, as kind: Kind,
    _ read: (JSONValue) -> Value?
  ) -> Reading<Value> {
    guard let value = object[key] else {
      let missing = problem("missing-key", .error, "this key is missing", at: above + [key])
      return .failure(Failure(problems: [missing]))
    }
    if let value = read(value) { return .success(value) }
    return .failure(Failure(problems: [unfit(above + [key], kind)]))
  }

  private func texts(
    _ entries: [(key: String, value: JSONValue)], _ above: JSONPlaces.Path
  ) -> Reading<[(key: String, text: String)]> {
    var texts: [(String, String)] = []
    var problems: [Diagnostic] = []
    for (key, value) in entries {
      if case .text(let text) = value {
        texts.append((key, text))
      } else {
        problems.append(unfit(above + [key], .text))
      }
    }
    return problems.isEmpty ? .success(texts) : .failure(Failure(problems: problems))
  }

  private func unfit(_ key: JSONPlaces.Path, _ kind: Kind) -> Diagnostic {
    problem("unfit-value", .error, "this must be \(kind.rawValue)", at: key)
  }
}
