@testable import PackTools
import Testing

/// The drawings of small scripts, letter for letter.
@Suite struct GoldenTests {
  @Test(arguments: [(nil, plainMermaid), (TeaScript.coverage, countedMermaid)])
  func `the scripts in Mermaid`(_ coverage: DialogueCoverage?, _ text: String) throws {
    #expect(DialogueGraph(of: try TeaScript.dialogues(), coverage: coverage).mermaid == text)
  }

  @Test(arguments: [(nil, plainDOT), (TeaScript.coverage, countedDOT)])
  func `the scripts in DOT`(_ coverage: DialogueCoverage?, _ text: String) throws {
    #expect(DialogueGraph(of: try TeaScript.dialogues(), coverage: coverage).dot == text)
  }

  private static let plainMermaid = #"""
    %%{init: {"flowchart": {"wrappingWidth": 480}}}%%
    flowchart TD
      subgraph g1["tea: Tea, made #34;well#34;"]
        n1(("<b>start</b>"))
        n2["<b>hello</b><br/>“Hello.”<br/>“Tea #35;1!”"]
        n3[/"<b>wish</b><br/>asks “Which #91;tea#93; do you like, {name}?”<br/>keeps the words as 'wish'"/]
        n4[/"<b>more</b><br/>asks the next question"/]
        n5["<b>white</b><br/>goes through 'milk'"]
        n6{{"<b>stop</b><br/>“Mind the kettle!”"}}
        n7(["<b>end</b><br/>gives the summary<br/>ends here"])
        n8[["<b>in every state</b><br/>asks: answers from what the pack knows<br/>why: tells why the question is asked<br/>help: “Say black or green.”<br/>back: takes the last answer back<br/>quit: goes to end"]]
        n9[["<b>when nothing is understood</b><br/>1#46; “Pardon?”, asks again<br/>2#46; “Pick one.”, offers the answers<br/>3#46; “Never mind.”, leaves the question<br/>open"]]
      end
      subgraph g2["milk: Milk"]
        n10(("<b>start</b>"))
        n11[/"<b>ask</b><br/>asks “Milk?”"/]
        n12(["<b>done</b><br/>ends here"])
      end
      n1 ==> n2
      n2 ==> n3
      n3 -->|"understood, when<br/>is_green"| n7
      n3 -->|"understood, otherwise<br/>not-understood: “Let me<br/>ask you step by step.”"| n4
      n3 -->|"urgent"| n6
      n4 -->|"yes / no"| n4
      n4 -->|"settled"| n5
      n4 -->|"urgent"| n6
      n5 <--> n10
      n5 ==> n7
      n6 ==> n7
      n8 -.->|"quit"| n7
      n10 ==> n11
      n11 -->|"yes: “Good.”, milk =<br/>much<br/>no: milk = none, sugar =<br/>none"| n12

    """#

  private static let countedMermaid = #"""
    %%{init: {"flowchart": {"wrappingWidth": 480}}}%%
    flowchart TD
      subgraph g1["tea: Tea, made #34;well#34;"]
        n1(("<b>start</b>"))
        n2["<b>hello</b><br/>“Hello.”<br/>“Tea #35;1!”<br/>(2 times)"]
        n3[/"<b>wish</b><br/>asks “Which #91;tea#93; do you like, {name}?”<br/>keeps the words as 'wish'<br/>(2 times)"/]
        n4[/"<b>more</b><br/>asks the next question<br/>(once)"/]
        n5["<b>white</b><br/>goes through 'milk'<br/>(never)"]
        n6{{"<b>stop</b><br/>“Mind the kettle!”<br/>(never)"}}
        n7(["<b>end</b><br/>gives the summary<br/>ends here<br/>(once)"])
        n8[["<b>in every state</b><br/>asks: answers from what the pack knows<br/>why: tells why the question is asked<br/>help: “Say black or green.”<br/>back: takes the last answer back<br/>quit: goes to end"]]
        n9[["<b>when nothing is understood</b><br/>1#46; “Pardon?”, asks again<br/>2#46; “Pick one.”, offers the answers<br/>3#46; “Never mind.”, leaves the question<br/>open"]]
      end
      subgraph g2["milk: Milk"]
        n10(("<b>start</b>"))
        n11[/"<b>ask</b><br/>asks “Milk?”<br/>(never)"/]
        n12(["<b>done</b><br/>ends here<br/>(never)"])
      end
      n1 ==> n2
      n2 ==>|"(2 times)"| n3
      n3 -->|"understood, when<br/>is_green (never)"| n7
      n3 -->|"understood, otherwise<br/>(once)"| n4
      n3 -->|"not-understood (never)#58;<br/>“Let me ask you step by<br/>step.”"| n4
      n3 -->|"urgent (never)"| n6
      n4 -->|"yes (never) / no (once)"| n4
      n4 -->|"settled (once)"| n5
      n4 -->|"urgent (never)"| n6
      n5 <--> n10
      n5 ==>|"(never)"| n7
      n6 ==>|"(never)"| n7
      n8 -.->|"quit"| n7
      n10 ==> n11
      n11 -->|"yes (never): “Good.”,<br/>milk = much<br/>no (never): milk = none,<br/>sugar = none"| n12
      classDef covered fill:#E1F0F8,stroke:#0072B2,color:#000000
      class n2,n3,n4,n7 covered
      linkStyle 1,3,7 stroke:#0072B2
      classDef uncovered fill:#FBE9DD,stroke:#D55E00,color:#000000
      class n5,n6,n11,n12 uncovered
      linkStyle 2,4,5,6,8,10,11,14 stroke:#D55E00

    """#

  private static let plainDOT = #"""
    digraph {
      graph [fontname="Helvetica,Arial,sans-serif", fontsize=14]
      node [fontname="Helvetica,Arial,sans-serif", fontsize=12]
      edge [fontname="Helvetica,Arial,sans-serif", fontsize=10]
      subgraph cluster_1 {
        label=<tea: Tea, made "well">
        "tea" [shape=circle, label=<<b>start</b>>]
        "tea/hello" [shape=box, label=<<b>hello</b><br/>“Hello.”<br/>“Tea #1!”>]
        "tea/wish" [shape=parallelogram, label=<<b>wish</b><br/>asks “Which [tea&#93; do you like, {name}?”<br/>keeps the words as 'wish'>]
        "tea/more" [shape=parallelogram, label=<<b>more</b><br/>asks the next question>]
        "tea/white" [shape=box, label=<<b>white</b><br/>goes through 'milk'>]
        "tea/stop" [shape=hexagon, label=<<b>stop</b><br/>“Mind the kettle!”>]
        "tea/end" [shape=box, label=<<b>end</b><br/>gives the summary<br/>ends here>, style="rounded"]
        "tea/*" [shape=box, peripheries=2, label=<<b>in every state</b><br/>asks: answers from what the pack knows<br/>why: tells why the question is asked<br/>help: “Say black or green.”<br/>back: takes the last answer back<br/>quit: goes to end>]
        "tea/*/repairs" [shape=box, peripheries=2, label=<<b>when nothing is understood</b><br/>1. “Pardon?”, asks again<br/>2. “Pick one.”, offers the answers<br/>3. “Never mind.”, leaves the question<br/>open>]
      }
      subgraph cluster_2 {
        label=<milk: Milk>
        "milk" [shape=circle, label=<<b>start</b>>]
        "milk/ask" [shape=parallelogram, label=<<b>ask</b><br/>asks “Milk?”>]
        "milk/done" [shape=box, label=<<b>done</b><br/>ends here>, style="rounded"]
      }
      "tea" -> "tea/hello" [style=bold]
      "tea/hello" -> "tea/wish" [style=bold]
      "tea/wish" -> "tea/end" [style=solid, label=<understood, when<br/>is_green>]
      "tea/wish" -> "tea/more" [style=solid, label=<understood, otherwise<br/>not-understood: “Let me<br/>ask you step by step.”>]
      "tea/wish" -> "tea/stop" [style=solid, label=<urgent>]
      "tea/more" -> "tea/more" [style=solid, label=<yes / no>]
      "tea/more" -> "tea/white" [style=solid, label=<settled>]
      "tea/more" -> "tea/stop" [style=solid, label=<urgent>]
      "tea/white" -> "milk" [style=solid, dir=both]
      "tea/white" -> "tea/end" [style=bold]
      "tea/stop" -> "tea/end" [style=bold]
      "tea/*" -> "tea/end" [style=dotted, label=<quit>]
      "milk" -> "milk/ask" [style=bold]
      "milk/ask" -> "milk/done" [style=solid, label=<yes: “Good.”, milk =<br/>much<br/>no: milk = none, sugar =<br/>none>]
    }

    """#

  private static let countedDOT = #"""
    digraph {
      graph [fontname="Helvetica,Arial,sans-serif", fontsize=14]
      node [fontname="Helvetica,Arial,sans-serif", fontsize=12]
      edge [fontname="Helvetica,Arial,sans-serif", fontsize=10]
      subgraph cluster_1 {
        label=<tea: Tea, made "well">
        "tea" [shape=circle, label=<<b>start</b>>]
        "tea/hello" [shape=box, label=<<b>hello</b><br/>“Hello.”<br/>“Tea #1!”<br/>(2 times)>, style="filled", color="#0072B2", fillcolor="#E1F0F8"]
        "tea/wish" [shape=parallelogram, label=<<b>wish</b><br/>asks “Which [tea&#93; do you like, {name}?”<br/>keeps the words as 'wish'<br/>(2 times)>, style="filled", color="#0072B2", fillcolor="#E1F0F8"]
        "tea/more" [shape=parallelogram, label=<<b>more</b><br/>asks the next question<br/>(once)>, style="filled", color="#0072B2", fillcolor="#E1F0F8"]
        "tea/white" [shape=box, label=<<b>white</b><br/>goes through 'milk'<br/>(never)>, style="filled", color="#D55E00", fillcolor="#FBE9DD"]
        "tea/stop" [shape=hexagon, label=<<b>stop</b><br/>“Mind the kettle!”<br/>(never)>, style="filled", color="#D55E00", fillcolor="#FBE9DD"]
        "tea/end" [shape=box, label=<<b>end</b><br/>gives the summary<br/>ends here<br/>(once)>, style="rounded,filled", color="#0072B2", fillcolor="#E1F0F8"]
        "tea/*" [shape=box, peripheries=2, label=<<b>in every state</b><br/>asks: answers from what the pack knows<br/>why: tells why the question is asked<br/>help: “Say black or green.”<br/>back: takes the last answer back<br/>quit: goes to end>]
        "tea/*/repairs" [shape=box, peripheries=2, label=<<b>when nothing is understood</b><br/>1. “Pardon?”, asks again<br/>2. “Pick one.”, offers the answers<br/>3. “Never mind.”, leaves the question<br/>open>]
      }
      subgraph cluster_2 {
        label=<milk: Milk>
        "milk" [shape=circle, label=<<b>start</b>>]
        "milk/ask" [shape=parallelogram, label=<<b>ask</b><br/>asks “Milk?”<br/>(never)>, style="filled", color="#D55E00", fillcolor="#FBE9DD"]
        "milk/done" [shape=box, label=<<b>done</b><br/>ends here<br/>(never)>, style="rounded,filled", color="#D55E00", fillcolor="#FBE9DD"]
      }
      "tea" -> "tea/hello" [style=bold]
      "tea/hello" -> "tea/wish" [style=bold, label=<(2 times)>, color="#0072B2"]
      "tea/wish" -> "tea/end" [style=solid, label=<understood, when<br/>is_green (never)>, color="#D55E00"]
      "tea/wish" -> "tea/more" [style=solid, label=<understood, otherwise<br/>(once)>, color="#0072B2"]
      "tea/wish" -> "tea/more" [style=solid, label=<not-understood (never):<br/>“Let me ask you step by<br/>step.”>, color="#D55E00"]
      "tea/wish" -> "tea/stop" [style=solid, label=<urgent (never)>, color="#D55E00"]
      "tea/more" -> "tea/more" [style=solid, label=<yes (never) / no (once)>, color="#D55E00"]
      "tea/more" -> "tea/white" [style=solid, label=<settled (once)>, color="#0072B2"]
      "tea/more" -> "tea/stop" [style=solid, label=<urgent (never)>, color="#D55E00"]
      "tea/white" -> "milk" [style=solid, dir=both]
      "tea/white" -> "tea/end" [style=bold, label=<(never)>, color="#D55E00"]
      "tea/stop" -> "tea/end" [style=bold, label=<(never)>, color="#D55E00"]
      "tea/*" -> "tea/end" [style=dotted, label=<quit>]
      "milk" -> "milk/ask" [style=bold]
      "milk/ask" -> "milk/done" [style=solid, label=<yes (never): “Good.”,<br/>milk = much<br/>no (never): milk = none,<br/>sugar = none>, color="#D55E00"]
    }

    """#
}
