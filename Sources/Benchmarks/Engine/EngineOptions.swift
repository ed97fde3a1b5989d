import ArgumentParser

/// What the engine is measured with, and what is required of it.
struct EngineOptions: ParsableArguments {
  /// The pack whose figures are pinned.
  static let pinnedPack = "Dialogues/calcinosis"

  @OptionGroup var run: RunOptions

  @Flag(help: "Count instructions as well, with valgrind.")
  var instructions = false

  @Option(
    help: """
      Exit with 1 when a figure is more than a fifth above its pin: 'steady' looks at instructions, \
      which valgrind counts; 'all' at ratios as well, and is for machines that do nothing else.
      """)
  var require = Requirement.none
}
