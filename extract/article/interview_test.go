package article

import (
	"cmp"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// TestInterview holds who speaks in each paragraph of short stories.
func TestInterview(t *testing.T) {
	const asks, answers, none = "asks", "answers", "-"
	tests := []struct {
		name       string
		paragraphs []string
		want       []string // nil for no interview
	}{
		{
			"questions without quotation marks, answers with them",
			[]string{
				"The nurse told us why she had left.", "Ms Brandl, what happened?", `"The bank sold the house. I left.`,
				`"My deputy stayed in the room."`, "The bank says you knew.", `"That is a lie."`, "Will you go back?", `"No, I will not."`, "The bank did not reply.",
			},
			[]string{none, asks, answers, answers, asks, answers, asks, answers, none},
		},
		{
			"labels",
			[]string{"We met the mayor of Fallon.", "Q: Who told you?", "A: Nobody did.", "She paused.", "Q: Who pays?", "A: The bank will pay."},
			[]string{none, "asks Q", "answers A", "answers A", "asks Q", "answers A"},
		},
		{
			"labels that are shorter from the second turn on, and the story behind them",
			[]string{
				"Nord-Kurier: Wer zahlt?", "Anna Brodie: Die Bank.", "Kurier: Die Bank widerspricht.", "Brodie: Sie irrt.", "Kurier: Klagen Sie?", "Brodie: Nein.",
				"Ich will das nicht.", "Die Bank beantwortete unsere Fragen nicht.", "Zur Person: Brodie stammt aus Bern.",
			},
			[]string{"asks Kurier", "answers Brodie", "asks Kurier", "answers Brodie", "asks Kurier", "answers Brodie", "answers Brodie", none, none},
		},
		{
			"a label of something else, behind the last turn",
			[]string{"We met the mayor of Fallon.", "Q: Who told you?", "A: Nobody did.", "Q: Who pays?", "A: The bank will pay.", "The bank left our questions open.", "About her: Anna Brodie is from Fallon."},
			[]string{none, "asks Q", "answers A", "asks Q", "answers A", none, none},
		},
		{
			"nobody says I",
			[]string{"The lake is low.", "Who is coming?", "The presidents are coming.", "What do you need to know?", "The bank has paid."},
			nil,
		},
		{
			"somebody is quoted below a question",
			[]string{"The lake is low.", "Who pays?", `"We have paid," the bank said.`, "Who is coming?", "The presidents are coming.", "Will you see it?", "The lake is closed."},
			nil,
		},
		{
			"labels of a list",
			[]string{"The fair opens today.", "Where: The hall is in Oslo.", "When: It ends on Friday.", "Tickets: They cost nine euros."},
			nil,
		},
	}
	for _, test := range tests {
		a := &Article{}
		for _, p := range test.paragraphs {
			a.Blocks = append(a.Blocks, Block{Span: Span{len(a.Text), len(a.Text) + len(p)}, Kind: Body})
			a.Text += p + "\n"
		}
		var got []string
		for _, turn := range a.Interview() {
			got = append(got, cmp.Or(strings.TrimSpace(string(turn.Part)+" "+turn.Name), none))
		}
		if diff := gocmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.name, diff)
		}
	}
}
