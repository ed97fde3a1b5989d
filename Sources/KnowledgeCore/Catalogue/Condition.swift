public import Expressions

/// Something that may be the matter, with the findings that speak for and against it.
public struct Condition: Named {
  /// The people or things in which a condition occurs.
  public struct Population: Hashable, Sendable {
    /// How much more often one sex has a condition that is said to favour it.
    package static let preference = 3.0

    /// The usual ages.
    public var age: Quantity?
    /// The sex that has it more often, if any.
    public var sex: String?
    /// The only sex that can have it, if any.
    public var onlySex: String?
    /// The usual size.
    public var size: Quantity?
    /// How many there usually are, in words.
    public var count: String?
    /// How fast it usually changes, in words.
    public var tempo: String?

    /// Creates a population.
    public init(
      age: Quantity? = nil, sex: String? = nil, onlySex: String? = nil, size: Quantity? = nil,
      count: String? = nil, tempo: String? = nil
    ) {
      self.age = age
      self.sex = sex
      self.onlySex = onlySex
      self.size = size
      self.count = count
      self.tempo = tempo
    }
  }

  /// A code in a classification.
  public struct Code: Hashable, Sendable {
    /// The classification, such as `icd10`.
    public let system: String
    /// The code.
    public let code: String
    /// What the code is called there.
    public let name: String?
    /// Where it was looked up.
    public let sources: [ID<Source>]

    /// Creates a code.
    public init(system: String, code: String, name: String?, sources: [ID<Source>]) {
      self.system = system
      self.code = code
      self.name = name
      self.sources = sources
    }
  }

  /// The id that files use.
  public let name: String
  /// What to call it.
  public let title: String
  /// The part of the domain that it belongs to.
  public let group: String
  /// The condition of which it is a form.
  public let parent: ID<Condition>?
  /// Other names.
  public let synonyms: [String]
  /// What it is, in one or two sentences.
  public let summary: String
  /// How soon somebody who has it should be seen.
  public let urgency: Urgency
  /// Why so soon.
  public let urgencyReason: String
  /// How often it is the reason, relative to the other conditions of the pack.
  public let priorWeight: Double
  /// What the weight rests on.
  public let priorGrade: Grade
  /// Where it occurs.
  public let population: Population
  /// If not empty, the only sites at which it occurs.
  public let onlySites: [ID<Finding>]
  /// Its codes.
  public let codes: [Code]
  /// What speaks for and against it.
  public let evidence: [EvidenceLink]

  /// Creates a condition.
  public init(
    name: String, title: String, group: String, parent: ID<Condition>? = nil,
    synonyms: [String] = [], summary: String, urgency: Urgency, urgencyReason: String,
    priorWeight: Double, priorGrade: Grade, population: Population = Population(),
    onlySites: [ID<Finding>] = [], codes: [Code] = [], evidence: [EvidenceLink]
  ) {
    self.name = name
    self.title = title
    self.group = group
    self.parent = parent
    self.synonyms = synonyms
    self.summary = summary
    self.urgency = urgency
    self.urgencyReason = urgencyReason
    self.priorWeight = priorWeight
    self.priorGrade = priorGrade
    self.population = population
    self.onlySites = onlySites
    self.codes = codes
    self.evidence = evidence
  }
}

/// How often one finding is there in one condition, and how that is known.
public struct EvidenceLink: Hashable, Sendable {
  /// The finding.
  public let finding: ID<Finding>
  /// The value of a choice, or `nil` for any value.
  public let value: Int?
  /// How often it is there.
  ///
  /// Where a link tells how often a choice has any value, those for its values count among the people
  /// who have one.
  public let likelihood: Likelihood
  /// What the number rests on.
  public let grade: Grade
  /// Where it stands.
  public let sources: [ID<Source>]
  /// The reason, for a reader.
  public let reason: String?

  /// Creates a link.
  public init(
    finding: ID<Finding>, value: Int? = nil, likelihood: Likelihood, grade: Grade,
    sources: [ID<Source>], reason: String? = nil
  ) {
    self.finding = finding
    self.value = value
    self.likelihood = likelihood
    self.grade = grade
    self.sources = sources
    self.reason = reason
  }
}
