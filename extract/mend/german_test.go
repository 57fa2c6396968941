package mend

import (
	"testing"

	"dossier/extract/article"
)

func TestGerman(t *testing.T) {
	checkMends(t, article.German, []mendCase{
		{
			"a condition behind without a conjunction, a clause in a row",
			"handelt/VERB/0/root/handeln ,/PUNCT/5/punct sollte/AUX/5/aux/sollen/VerbForm=Fin Keller/PROPN/5/nsubj gehen/VERB/1/conj/gehen",
			"handelt/VERB/0/root/handeln ,/PUNCT/5/punct sollte/AUX/5/aux/sollen/VerbForm=Fin Keller/PROPN/5/nsubj gehen/VERB/1/advcl/gehen",
		},
		{
			"what somebody was to say later is none",
			"zahlt/VERB/0/root/zahlen ,/PUNCT/5/punct sollte/AUX/5/aux/sollen/VerbForm=Fin Keller/PROPN/5/nsubj sagen/VERB/1/conj/sagen",
			"zahlt/VERB/0/root/zahlen ,/PUNCT/5/punct sollte/AUX/5/aux/sollen/VerbForm=Fin Keller/PROPN/5/nsubj sagen/VERB/1/conj/sagen",
		},
		{
			"es, which does something, made an expletive",
			"Es/PRON/2/expl/es/Case=Nom kündigte/VERB/0/root/ankündigen/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Acc|Gender=Fem Klage/NOUN/2/obj/Klage/Case=Acc|Gender=Fem an/ADP/2/compound:prt",
			"Es/PRON/2/nsubj/es/Case=Nom kündigte/VERB/0/root/ankündigen/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Acc|Gender=Fem Klage/NOUN/2/obj/Klage/Case=Acc|Gender=Fem an/ADP/2/compound:prt",
		},
		{
			"who has something done, hung on what is done",
			"Sie/PRON/4/nsubj/sie hat/AUX/4/aux/haben/VerbForm=Fin Novak/PROPN/4/obj/Novak festnehmen/VERB/0/root/festnehmen/VerbForm=Inf lassen/VERB/4/xcomp/lassen/VerbForm=Inf",
			"Sie/PRON/5/nsubj/sie hat/AUX/5/aux/haben/VerbForm=Fin Novak/PROPN/4/obj/Novak festnehmen/VERB/5/xcomp/festnehmen/VerbForm=Inf lassen/VERB/0/root/lassen/VerbForm=Inf",
		},
		{
			"what somebody promises to let be",
			"Sie/PRON/3/nsubj/sie hat/AUX/3/aux/haben/VerbForm=Fin versprochen/VERB/0/root/versprechen/VerbForm=Part ihn/PRON/6/obj/er zu/PART/6/mark/zu lassen/VERB/3/xcomp/lassen/VerbForm=Inf",
			"Sie/PRON/3/nsubj/sie hat/AUX/3/aux/haben/VerbForm=Fin versprochen/VERB/0/root/versprechen/VerbForm=Part ihn/PRON/6/obj/er zu/PART/6/mark/zu lassen/VERB/3/xcomp/lassen/VerbForm=Inf",
		},
		{
			"als, which opens a clause, made a preposition",
			"Als/ADP/2/case/als Minister/NOUN/5/obl/Minister/Case=Nom nach/ADP/4/case/nach Genf/PROPN/5/obl/Genf/Case=Dat reiste/VERB/7/advcl/reisen/VerbForm=Fin|Number=Sing ,/PUNCT/5/punct schwieg/VERB/0/root/schweigen/VerbForm=Fin|Number=Sing er/PRON/7/nsubj/er/Case=Nom",
			"Als/ADP/5/mark/als Minister/NOUN/5/nsubj/Minister/Case=Nom nach/ADP/4/case/nach Genf/PROPN/5/obl/Genf/Case=Dat reiste/VERB/7/advcl/reisen/VerbForm=Fin|Number=Sing ,/PUNCT/5/punct schwieg/VERB/0/root/schweigen/VerbForm=Fin|Number=Sing er/PRON/7/nsubj/er/Case=Nom",
		},
		{
			"as what he travelled",
			"Als/ADP/2/case/als Minister/NOUN/3/obl/Minister/Case=Nom reiste/VERB/0/root/reisen/VerbForm=Fin|Number=Sing er/PRON/3/nsubj/er/Case=Nom nach/ADP/6/case/nach Genf/PROPN/3/obl/Genf/Case=Dat",
			"Als/ADP/2/case/als Minister/NOUN/3/obl/Minister/Case=Nom reiste/VERB/0/root/reisen/VerbForm=Fin|Number=Sing er/PRON/3/nsubj/er/Case=Nom nach/ADP/6/case/nach Genf/PROPN/3/obl/Genf/Case=Dat",
		},
		{
			"a place that the verb is about, made a part of its subject",
			"Nachts/ADV/2/advmod/nachts verließ/VERB/0/root/verlassen/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Nom|Gender=Fem Delegation/NOUN/2/nsubj/Delegation/Case=Nom|Gender=Fem|Number=Sing [Place Genf/PROPN/4/appos/Genf/Case=Nom]",
			"Nachts/ADV/2/advmod/nachts verließ/VERB/0/root/verlassen/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Nom|Gender=Fem Delegation/NOUN/2/nsubj/Delegation/Case=Nom|Gender=Fem|Number=Sing [Place Genf/PROPN/2/obj/Genf/Case=Nom]",
		},
		{
			"a place in the name of what acts on something else",
			"Nachts/ADV/2/advmod/nachts verließ/VERB/0/root/verlassen/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Nom|Gender=Fem Klinik/NOUN/2/nsubj/Klinik/Case=Nom|Gender=Fem|Number=Sing [Place Genf/PROPN/4/appos/Genf/Case=Nom] den/DET/7/det/der/Case=Acc|Gender=Masc Verbund/NOUN/2/obj/Verbund/Case=Acc|Gender=Masc|Number=Sing",
			"Nachts/ADV/2/advmod/nachts verließ/VERB/0/root/verlassen/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Nom|Gender=Fem Klinik/NOUN/2/nsubj/Klinik/Case=Nom|Gender=Fem|Number=Sing [Place Genf/PROPN/4/appos/Genf/Case=Nom] den/DET/7/det/der/Case=Acc|Gender=Masc Verbund/NOUN/2/obj/Verbund/Case=Acc|Gender=Masc|Number=Sing",
		},
		{
			"who did it, made a genitive of what was done",
			"Vermittelt/VERB/0/root/vermitteln/VerbForm=Part hat/AUX/1/aux/haben/VerbForm=Fin|Number=Sing das/DET/4/det/der/Case=Nom|Gender=Neut Treffen/NOUN/1/nsubj/Treffen/Case=Nom|Gender=Neut|Number=Sing der/DET/6/det/der/Case=Gen|Number=Plur Minister/NOUN/4/nmod/president/Case=Gen|Number=Plur [Person Novak/PROPN/6/appos/Novak/Case=Gen]",
			"Vermittelt/VERB/0/root/vermitteln/VerbForm=Part hat/AUX/1/aux/haben/VerbForm=Fin|Number=Sing das/DET/4/det/der/Case=Nom|Gender=Neut Treffen/NOUN/1/obj/Treffen/Case=Nom|Gender=Neut|Number=Sing der/DET/6/det/der/Case=Gen|Number=Plur Minister/NOUN/1/nsubj/president/Case=Gen|Number=Plur [Person Novak/PROPN/6/appos/Novak/Case=Gen]",
		},
		{
			"whose ministers they are",
			"Gefallen/VERB/0/root/fallen/VerbForm=Part ist/AUX/1/aux/sein/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Nom|Gender=Fem Wahl/NOUN/1/nsubj/Wahl/Case=Nom|Gender=Fem|Number=Sing der/DET/6/det/der/Case=Gen|Number=Plur Minister/NOUN/4/nmod/president/Case=Gen|Number=Plur",
			"Gefallen/VERB/0/root/fallen/VerbForm=Part ist/AUX/1/aux/sein/VerbForm=Fin|Number=Sing die/DET/4/det/der/Case=Nom|Gender=Fem Wahl/NOUN/1/nsubj/Wahl/Case=Nom|Gender=Fem|Number=Sing der/DET/6/det/der/Case=Gen|Number=Plur Minister/NOUN/4/nmod/president/Case=Gen|Number=Plur",
		},
		{
			"whose minister he is, made his name",
			"Ein/DET/2/det/ein/Case=Nom|PronType=Art Minister/NOUN/4/nsubj/Minister/Case=Nom|Number=Sing Novaks/PROPN/2/appos/Novak/Case=Gen ging/VERB/0/root/gehen/VerbForm=Fin|Number=Sing",
			"Ein/DET/2/det/ein/Case=Nom|PronType=Art Minister/NOUN/4/nsubj/Minister/Case=Nom|Number=Sing Novaks/PROPN/2/nmod/Novak/Case=Gen ging/VERB/0/root/gehen/VerbForm=Fin|Number=Sing",
		},
		{
			"whose ministers they are, made an object",
			"Zwei/NUM/2/nummod Minister/NOUN/4/nsubj/Minister/Case=Nom|Number=Plur Novaks/PROPN/4/obj/Novak/Case=Gen entkamen/VERB/0/root/entkommen/VerbForm=Fin|Number=Plur",
			"Zwei/NUM/2/nummod Minister/NOUN/4/nsubj/Minister/Case=Nom|Number=Plur Novaks/PROPN/2/nmod/Novak/Case=Gen entkamen/VERB/0/root/entkommen/VerbForm=Fin|Number=Plur",
		},
		{
			"who becomes it, made a complement of its copula",
			"Neuer/ADJ/2/dep/neu/Case=Nom Chef/NOUN/0/root/Chef/Case=Nom|Number=Sing wird/VERB/2/cop/werden/VerbForm=Fin|Number=Sing der/DET/5/det/der/Case=Nom|Gender=Masc Anwalt/NOUN/3/xcomp/Anwalt/Case=Nom|Gender=Masc|Number=Sing [Person Novak/PROPN/5/appos/Novak/Case=Nom]",
			"Neuer/ADJ/2/amod/neu/Case=Nom Chef/NOUN/0/root/Chef/Case=Nom|Number=Sing wird/VERB/2/cop/werden/VerbForm=Fin|Number=Sing der/DET/5/det/der/Case=Nom|Gender=Masc Anwalt/NOUN/2/nsubj/Anwalt/Case=Nom|Gender=Masc|Number=Sing [Person Novak/PROPN/5/appos/Novak/Case=Nom]",
		},
		{
			"a given name of no known relation",
			"[Person Pavel/PROPN/2/dep/Pavel/Case=Nom Novak/PROPN/3/nsubj/Novak/Case=Nom] leitet/VERB/0/root/leiten/VerbForm=Fin|Number=Sing die/DET/5/det/der/Case=Acc|Gender=Fem Bank/NOUN/3/obj/Bank/Case=Acc|Gender=Fem",
			"[Person Pavel/PROPN/3/nsubj/Pavel/Case=Nom Novak/PROPN/1/flat/Novak/Case=Nom] leitet/VERB/0/root/leiten/VerbForm=Fin|Number=Sing die/DET/5/det/der/Case=Acc|Gender=Fem Bank/NOUN/3/obj/Bank/Case=Acc|Gender=Fem",
		},
		{
			"a subject hung on its copula",
			"Das/DET/2/det/der/Case=Nom Wasser/NOUN/4/nsubj/Wasser/Case=Nom knapp/ADJ/0/root/knapp wird/AUX/3/cop/werden/VerbForm=Fin",
			"Das/DET/2/det/der/Case=Nom Wasser/NOUN/3/nsubj/Wasser/Case=Nom knapp/ADJ/0/root/knapp wird/AUX/3/cop/werden/VerbForm=Fin",
		},
		{
			"what was admitted, hung on the verb behind it",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom gab/VERB/0/root/zugeben/VerbForm=Fin zu/ADP/2/compound:prt ,/PUNCT/6/punct Geld/NOUN/6/obj/Geld/Case=Acc genommen/VERB/10/xcomp/nehmen/VerbForm=Part zu/PART/6/mark haben/AUX/6/aux/haben/VerbForm=Inf ,/PUNCT/10/punct bestritt/VERB/2/conj/bestreiten/VerbForm=Fin alles/PRON/10/obj/alle/Case=Acc",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom gab/VERB/0/root/zugeben/VerbForm=Fin zu/ADP/2/compound:prt ,/PUNCT/6/punct Geld/NOUN/6/obj/Geld/Case=Acc genommen/VERB/2/xcomp/nehmen/VerbForm=Part zu/PART/6/mark haben/AUX/6/aux/haben/VerbForm=Inf ,/PUNCT/10/punct bestritt/VERB/2/conj/bestreiten/VerbForm=Fin alles/PRON/10/obj/alle/Case=Acc",
		},
		{
			"what the second of two verbs has with a subject of its own",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom ging/VERB/0/root/gehen/VerbForm=Fin ,/PUNCT/7/punct um/ADP/6/mark/um zu/PART/6/mark siegen/VERB/7/advcl/siegen/VerbForm=Inf blieb/VERB/2/conj/bleiben/VerbForm=Fin Keller/PROPN/7/nsubj/Keller/Case=Nom",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom ging/VERB/0/root/gehen/VerbForm=Fin ,/PUNCT/7/punct um/ADP/6/mark/um zu/PART/6/mark siegen/VERB/7/advcl/siegen/VerbForm=Inf blieb/VERB/2/conj/bleiben/VerbForm=Fin Keller/PROPN/7/nsubj/Keller/Case=Nom",
		},
		{
			"a modal parted from its verb by the speaker",
			"Er/PRON/2/nsubj/er/Case=Nom solle/AUX/4/ccomp/sollen/VerbForm=Fin ,/PUNCT/4/punct confirm/VERB/0/root/confirm/VerbForm=Fin Keller/NOUN/4/nsubj/Keller/Case=Nom ,/PUNCT/8/punct Hilfe/NOUN/8/obj/Hilfe/Case=Acc schicken/VERB/4/ccomp/schicken/VerbForm=Inf",
			"Er/PRON/8/nsubj/er/Case=Nom solle/AUX/8/aux/sollen/VerbForm=Fin ,/PUNCT/4/punct confirm/VERB/8/parataxis/confirm/VerbForm=Fin Keller/NOUN/4/nsubj/Keller/Case=Nom ,/PUNCT/8/punct Hilfe/NOUN/8/obj/Hilfe/Case=Acc schicken/VERB/0/root/schicken/VerbForm=Inf",
		},
		{
			"what somebody has become, made what he is",
			"Keller/PROPN/4/nsubj/Keller/Case=Nom ist/AUX/4/cop/sein/VerbForm=Fin 2019/NUM/4/nmod Chef/NOUN/5/xcomp/Chef/Case=Nom|Number=Sing geworden/VERB/0/root/werden/VerbForm=Part",
			"Keller/PROPN/5/nsubj/Keller/Case=Nom ist/AUX/5/aux/sein/VerbForm=Fin 2019/NUM/5/obl Chef/NOUN/5/xcomp/Chef/Case=Nom|Number=Sing geworden/VERB/0/root/werden/VerbForm=Part",
		},
		{
			"who does it, a second object",
			"Am/ADP/2/case/an Montag/NOUN/3/obl/Montag/Case=Dat lobte/VERB/0/root/loben/VerbForm=Fin|Number=Sing ihn/PRON/3/obj/er/Case=Acc Keller/PROPN/3/obj/Keller/Case=Acc|Number=Sing",
			"Am/ADP/2/case/an Montag/NOUN/3/obl/Montag/Case=Dat lobte/VERB/0/root/loben/VerbForm=Fin|Number=Sing ihn/PRON/3/obj/er/Case=Acc Keller/PROPN/3/nsubj/Keller/Case=Acc|Number=Sing",
		},
		{
			"es before what there is",
			"Es/PRON/2/nsubj/es/Case=Nom herrschte/VERB/0/root/herrschen/VerbForm=Fin|Number=Sing große/ADJ/4/amod/groß/Case=Acc|Gender=Fem Trauer/NOUN/2/obj/Trauer/Case=Acc|Gender=Fem",
			"Es/PRON/2/expl/es/Case=Nom herrschte/VERB/0/root/herrschen/VerbForm=Fin|Number=Sing große/ADJ/4/amod/groß/Case=Acc|Gender=Fem Trauer/NOUN/2/nsubj/Trauer/Case=Acc|Gender=Fem",
		},
		{
			"es, to which something is done, made an expletive",
			"Es/PRON/5/expl/es/Case=Nom wird/AUX/5/aux:pass/werden/VerbForm=Fin|Number=Sing in/ADP/4/case/in Jena/PROPN/5/obl/Jena/Case=Dat gebaut/VERB/0/root/bauen/VerbForm=Part",
			"Es/PRON/5/nsubj:pass/es/Case=Nom wird/AUX/5/aux:pass/werden/VerbForm=Fin|Number=Sing in/ADP/4/case/in Jena/PROPN/5/obl/Jena/Case=Dat gebaut/VERB/0/root/bauen/VerbForm=Part",
		},
		{
			"es of a passive without a subject",
			"Es/PRON/5/expl/es/Case=Nom wird/AUX/5/aux:pass/werden/VerbForm=Fin|Number=Sing in/ADP/4/case/in Jena/PROPN/5/obl/Jena/Case=Dat ermittelt/VERB/0/root/ermitteln/VerbForm=Part",
			"Es/PRON/5/expl/es/Case=Nom wird/AUX/5/aux:pass/werden/VerbForm=Fin|Number=Sing in/ADP/4/case/in Jena/PROPN/5/obl/Jena/Case=Dat ermittelt/VERB/0/root/ermitteln/VerbForm=Part",
		},
		{
			"where, hung on a day",
			"Räte/NOUN/2/nsubj/Rat/Case=Nom|Number=Plur tagten/VERB/0/root/tagen/VerbForm=Fin am/ADP/4/case/an Montag/NOUN/2/obl/Montag/Case=Dat in/ADP/6/case/in Paris/PROPN/4/nmod/Paris/Case=Dat",
			"Räte/NOUN/2/nsubj/Rat/Case=Nom|Number=Plur tagten/VERB/0/root/tagen/VerbForm=Fin am/ADP/4/case/an Montag/NOUN/2/obl/Montag/Case=Dat in/ADP/6/case/in Paris/PROPN/2/obl/Paris/Case=Dat",
		},
		{
			"what is measured, coordinated to the first unit",
			"zu/ADP/2/case/zu Jahren/NOUN/6/obl/Jahr/Case=Dat und/CCONJ/4/cc/und Monaten/NOUN/2/conj/Monat/Case=Dat Haft/NOUN/2/conj/Haft/Case=Acc verurteilt/VERB/0/root/verurteilen/VerbForm=Part",
			"zu/ADP/2/case/zu Jahren/NOUN/6/obl/Jahr/Case=Dat und/CCONJ/4/cc/und Monaten/NOUN/2/conj/Monat/Case=Dat Haft/NOUN/2/nmod/Haft/Case=Acc verurteilt/VERB/0/root/verurteilen/VerbForm=Part",
		},
		{
			"who did it, hung on the source",
			"Das/DET/2/det/der/Case=Nom Treffen/NOUN/9/nsubj:pass/Treffen/Case=Nom wurde/AUX/9/aux:pass/werden nach/ADP/5/case/nach Angaben/NOUN/9/obl/Angabe/Case=Dat aus/ADP/7/case/aus Wien/PROPN/5/nmod/Wien/Case=Dat von/ADP/10/case/von vermittelt/VERB/0/root/vermitteln/VerbForm=Part Oman/PROPN/7/nmod/Oman/Case=Dat",
			"Das/DET/2/det/der/Case=Nom Treffen/NOUN/9/nsubj:pass/Treffen/Case=Nom wurde/AUX/9/aux:pass/werden nach/ADP/5/case/nach Angaben/NOUN/9/obl/Angabe/Case=Dat aus/ADP/7/case/aus Wien/PROPN/5/nmod/Wien/Case=Dat von/ADP/10/case/von vermittelt/VERB/0/root/vermitteln/VerbForm=Part Oman/PROPN/9/obl:agent/Oman/Case=Dat",
		},
		{
			"a part of what is said, hung on the saying",
			"Er/PRON/2/nsubj/er/Case=Nom fehle/VERB/6/ccomp/fehlen/VerbForm=Fin seit/ADP/4/case/seit Tagen/NOUN/6/obl/Tag/Case=Dat ,/PUNCT/6/punct confirm/VERB/0/root/confirm/VerbForm=Fin Novak/PROPN/6/nsubj/Novak",
			"Er/PRON/2/nsubj/er/Case=Nom fehle/VERB/6/ccomp/fehlen/VerbForm=Fin seit/ADP/4/case/seit Tagen/NOUN/2/obl/Tag/Case=Dat ,/PUNCT/6/punct confirm/VERB/0/root/confirm/VerbForm=Fin Novak/PROPN/6/nsubj/Novak",
		},
		{
			"a unit and what is measured, two arguments",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom kauft/VERB/0/root/kaufen/VerbForm=Fin drei/NUM/4/nummod Tonnen/NOUN/2/obl/Tonne/Case=Acc Gas/NOUN/2/obj/Gas/Case=Acc",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom kauft/VERB/0/root/kaufen/VerbForm=Fin drei/NUM/4/nummod Tonnen/NOUN/5/nmod/Tonne/Case=Acc Gas/NOUN/2/obj/Gas/Case=Acc",
		},
		{
			"no unit",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom kauft/VERB/0/root/kaufen/VerbForm=Fin drei/NUM/4/nummod Wochen/NOUN/2/obl/Woche/Case=Acc Gas/NOUN/2/obj/Gas/Case=Acc",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom kauft/VERB/0/root/kaufen/VerbForm=Fin drei/NUM/4/nummod Wochen/NOUN/2/obl/Woche/Case=Acc Gas/NOUN/2/obj/Gas/Case=Acc",
		},
		{
			"a clause in front beside a subject",
			"Wer/PRON/2/nsubj/wer/Case=Nom zahlt/VERB/4/csubj/zahlen/VerbForm=Fin ,/PUNCT/2/punct klärt/VERB/0/root/klären/VerbForm=Fin Räte/NOUN/4/nsubj/Rat/Case=Nom",
			"Wer/PRON/2/nsubj/wer/Case=Nom zahlt/VERB/4/ccomp/zahlen/VerbForm=Fin ,/PUNCT/2/punct klärt/VERB/0/root/klären/VerbForm=Fin Räte/NOUN/4/nsubj/Rat/Case=Nom",
		},
		{
			"a relative and his name, two arguments",
			"Das/PRON/5/obj/der/Case=Acc muss/AUX/5/aux/müssen ihr/DET/4/det:poss/ihr/Case=Nom|Poss=Yes Neffe/NOUN/6/nsubj/Neffe/Case=Nom [Person Paul/PROPN/6/obj/Paul/Case=Acc] sagen/VERB/0/root/sagen/VerbForm=Inf",
			"Das/PRON/5/obj/der/Case=Acc muss/AUX/5/aux/müssen ihr/DET/4/det:poss/ihr/Case=Nom|Poss=Yes Neffe/NOUN/6/nsubj/Neffe/Case=Nom [Person Paul/PROPN/4/appos/Paul/Case=Acc] sagen/VERB/0/root/sagen/VerbForm=Inf",
		},
		{
			"a name made part of the noun behind it",
			"Dort/ADV/2/advmod/dort bot/VERB/0/root/bieten/VerbForm=Fin|Number=Sing [Person Paul/PROPN/4/compound/Paul/Case=Nom] Hilfe/NOUN/2/nsubj/Hilfe/Case=Nom|Number=Sing",
			"Dort/ADV/2/advmod/dort bot/VERB/0/root/bieten/VerbForm=Fin|Number=Sing [Person Paul/PROPN/2/nsubj/Paul/Case=Nom] Hilfe/NOUN/2/obj/Hilfe/Case=Nom|Number=Sing",
		},
		{
			"the preposition of a pronoun, given to the noun behind",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom hat/VERB/0/root/haben/VerbForm=Fin bei/ADP/5/case/bei uns/PRON/5/nmod/wir/Case=Dat|PronType=Prs Schulden/NOUN/2/obl/Schuld/Case=Acc",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom hat/VERB/0/root/haben/VerbForm=Fin bei/ADP/4/case/bei uns/PRON/2/obl/wir/Case=Dat|PronType=Prs Schulden/NOUN/2/obj/Schuld/Case=Acc",
		},
		{
			"a particle in front",
			"Hinzu/ADV/2/advmod/hinzu kommt/VERB/0/root/kommen/VerbForm=Fin Streit/NOUN/2/nsubj/Streit/Case=Nom",
			"Hinzu/ADV/2/compound:prt/hinzu kommt/VERB/0/root/kommen/VerbForm=Fin Streit/NOUN/2/nsubj/Streit/Case=Nom",
		},
		{
			"a verb whose form is plural, whatever its tag",
			"Das/PRON/2/nsubj/der/Case=Acc|Number=Sing beschlossen/VERB/0/root/beschließen/Number=Sing|VerbForm=Fin die/DET/4/det/der/Case=Nom Räte/NOUN/2/obj/Rat/Case=Nom|Number=Plur",
			"Das/PRON/2/obj/der/Case=Acc|Number=Sing beschlossen/VERB/0/root/beschließen/Number=Sing|VerbForm=Fin die/DET/4/det/der/Case=Nom Räte/NOUN/2/nsubj/Rat/Case=Nom|Number=Plur",
		},
		{
			"a name in the genitive",
			"Häuser/NOUN/3/nsubj/Haus/Case=Nom|Number=Plur Novaks/PROPN/1/appos/Novak/Case=Nom|Number=Sing brannten/VERB/0/root/brennen/VerbForm=Fin",
			"Häuser/NOUN/3/nsubj/Haus/Case=Nom|Number=Plur Novaks/PROPN/1/nmod/Novak/Case=Nom|Number=Sing brannten/VERB/0/root/brennen/VerbForm=Fin",
		},
		{
			"a pronoun that is acted on",
			"Zöllner/NOUN/2/nsubj/Zöllner/Case=Nom|Number=Plur fanden/VERB/0/root/finden/VerbForm=Fin es/PRON/2/expl/es/Case=Acc",
			"Zöllner/NOUN/2/nsubj/Zöllner/Case=Nom|Number=Plur fanden/VERB/0/root/finden/VerbForm=Fin es/PRON/2/obj/es/Case=Acc",
		},
		{
			"a pronoun that stands for nothing",
			"Menschen/NOUN/2/nsubj/Mensch/Case=Nom|Number=Plur gibt/VERB/0/root/geben/VerbForm=Fin es/PRON/2/expl/es/Case=Acc",
			"Menschen/NOUN/2/nsubj/Mensch/Case=Nom|Number=Plur gibt/VERB/0/root/geben/VerbForm=Fin es/PRON/2/expl/es/Case=Acc",
		},
		{
			"what the verb governs, hung on the noun before",
			"Oslo/PROPN/7/nsubj/Oslo/Case=Nom hat/AUX/7/aux/haben die/DET/4/det/der/Case=Acc Stadt/NOUN/7/obj/Stadt/Case=Acc vor/ADP/6/case/vor Schaden/NOUN/4/nmod/Schaden/Case=Dat bewahrt/VERB/0/root/bewahren/VerbForm=Part",
			"Oslo/PROPN/7/nsubj/Oslo/Case=Nom hat/AUX/7/aux/haben die/DET/4/det/der/Case=Acc Stadt/NOUN/7/obj/Stadt/Case=Acc vor/ADP/6/case/vor Schaden/NOUN/7/obl/Schaden/Case=Dat bewahrt/VERB/0/root/bewahren/VerbForm=Part",
		},
		{
			"a noun that has the preposition itself keeps it",
			"Oslo/PROPN/7/nsubj/Oslo/Case=Nom hat/AUX/7/aux/haben die/DET/4/det/der/Case=Acc Angst/NOUN/7/obj/Angst/Case=Acc vor/ADP/6/case/vor Schaden/NOUN/4/nmod/Schaden/Case=Dat bewahrt/VERB/0/root/bewahren/VerbForm=Part",
			"Oslo/PROPN/7/nsubj/Oslo/Case=Nom hat/AUX/7/aux/haben die/DET/4/det/der/Case=Acc Angst/NOUN/7/obj/Angst/Case=Acc vor/ADP/6/case/vor Schaden/NOUN/4/nmod/Schaden/Case=Dat bewahrt/VERB/0/root/bewahren/VerbForm=Part",
		},
		{
			"what belongs to a participle before its noun",
			"der/DET/5/det/der/Case=Nom in/ADP/3/case/in Köln/PROPN/6/obl/Köln/Case=Dat verletzte/ADJ/5/amod/verletzt/Case=Nom Mann/NOUN/6/nsubj/Mann/Case=Nom|Gender=Masc|Number=Sing starb/VERB/0/root/sterben/Number=Sing|VerbForm=Fin",
			"der/DET/5/det/der/Case=Nom in/ADP/3/case/in Köln/PROPN/4/obl/Köln/Case=Dat verletzte/ADJ/5/amod/verletzt/Case=Nom Mann/NOUN/6/nsubj/Mann/Case=Nom|Gender=Masc|Number=Sing starb/VERB/0/root/sterben/Number=Sing|VerbForm=Fin",
		},
		{
			"a relative clause whose pronoun does not agree with its noun",
			"ein/DET/2/det/ein/Case=Nom Mann/NOUN/0/root/Mann/Case=Nom|Gender=Masc|Number=Sing mit/ADP/4/case/mit Haaren/NOUN/2/nmod/Haar/Case=Dat|Gender=Neut|Number=Plur ,/PUNCT/7/punct der/PRON/7/nsubj/der/Case=Nom|PronType=Rel schlief/VERB/4/acl:relcl/schlafen/Number=Sing|VerbForm=Fin",
			"ein/DET/2/det/ein/Case=Nom Mann/NOUN/0/root/Mann/Case=Nom|Gender=Masc|Number=Sing mit/ADP/4/case/mit Haaren/NOUN/2/nmod/Haar/Case=Dat|Gender=Neut|Number=Plur ,/PUNCT/7/punct der/PRON/7/nsubj/der/Case=Nom|PronType=Rel schlief/VERB/2/acl:relcl/schlafen/Number=Sing|VerbForm=Fin",
		},
		{
			"a relative clause whose pronoun agrees with both nouns stays",
			"ein/DET/2/det/ein/Case=Nom Mann/NOUN/0/root/Mann/Case=Nom|Gender=Masc|Number=Sing mit/ADP/4/case/mit Hut/NOUN/2/nmod/Hut/Case=Dat|Gender=Masc|Number=Sing ,/PUNCT/7/punct der/PRON/7/nsubj/der/Case=Nom|PronType=Rel brannte/VERB/4/acl:relcl/brennen/Number=Sing|VerbForm=Fin",
			"ein/DET/2/det/ein/Case=Nom Mann/NOUN/0/root/Mann/Case=Nom|Gender=Masc|Number=Sing mit/ADP/4/case/mit Hut/NOUN/2/nmod/Hut/Case=Dat|Gender=Masc|Number=Sing ,/PUNCT/7/punct der/PRON/7/nsubj/der/Case=Nom|PronType=Rel brannte/VERB/4/acl:relcl/brennen/Number=Sing|VerbForm=Fin",
		},
		{
			"a relative pronoun taken for an article",
			"Novak/PROPN/0/root/Novak/Number=Sing ,/PUNCT/5/punct der/DET/4/det/der/Case=Nom|Gender=Masc Mut/NOUN/5/obj/Mut/Case=Acc|Gender=Masc|Number=Sing zeigte/VERB/1/acl:relcl/zeigen/Number=Sing|VerbForm=Fin",
			"Novak/PROPN/0/root/Novak/Number=Sing ,/PUNCT/5/punct der/DET/5/nsubj/der/Case=Nom|Gender=Masc Mut/NOUN/5/obj/Mut/Case=Acc|Gender=Masc|Number=Sing zeigte/VERB/1/acl:relcl/zeigen/Number=Sing|VerbForm=Fin",
		},
		{
			"what a clause with was belongs to",
			"das/PRON/2/obj/der/PronType=Dem halten/VERB/0/root/halten ,/PUNCT/6/punct was/PRON/6/obj/was/PronType=Rel Chefs/NOUN/6/nsubj/Chef/Case=Nom sagte/VERB/2/advcl/sagen/Number=Sing|VerbForm=Fin",
			"das/PRON/2/obj/der/PronType=Dem halten/VERB/0/root/halten ,/PUNCT/6/punct was/PRON/6/obj/was/PronType=Rel Chefs/NOUN/6/nsubj/Chef/Case=Nom sagte/VERB/1/acl:relcl/sagen/Number=Sing|VerbForm=Fin",
		},
		{
			"a clause with was that takes up a whole clause stays",
			"Chefs/NOUN/2/nsubj/Chef/Case=Nom kam/VERB/0/root/kommen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct was/PRON/5/nsubj/was/PronType=Rel auffiel/VERB/2/advcl/auffallen/Number=Sing|VerbForm=Fin",
			"Chefs/NOUN/2/nsubj/Chef/Case=Nom kam/VERB/0/root/kommen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct was/PRON/5/nsubj/was/PronType=Rel auffiel/VERB/2/advcl/auffallen/Number=Sing|VerbForm=Fin",
		},
		{
			"a participle that is an adverb",
			"hat/AUX/2/aux/haben/Number=Sing|VerbForm=Fin wiederholt/VERB/0/root/wiederholen/VerbForm=Part Hilfe/NOUN/4/obj/Hilfe/Case=Acc angeboten/VERB/2/ccomp/anbieten/VerbForm=Part",
			"hat/AUX/4/aux/haben/Number=Sing|VerbForm=Fin wiederholt/VERB/4/advmod/wiederholen/VerbForm=Part Hilfe/NOUN/4/obj/Hilfe/Case=Acc angeboten/VERB/0/root/anbieten/VerbForm=Part",
		},
		{
			"a participle that is the verb stays",
			"hat/AUX/3/aux/haben/Number=Sing|VerbForm=Fin Fragen/NOUN/3/obj/Frage/Case=Acc wiederholt/VERB/0/root/wiederholen/VerbForm=Part",
			"hat/AUX/3/aux/haben/Number=Sing|VerbForm=Fin Fragen/NOUN/3/obj/Frage/Case=Acc wiederholt/VERB/0/root/wiederholen/VerbForm=Part",
		},
		{
			"an adverb as a subject",
			"Andernfalls/NOUN/2/nsubj/Andernfall/Case=Nom drohen/VERB/0/root/drohen/VerbForm=Fin Zölle/NOUN/2/nsubj/Zoll/Case=Nom",
			"Andernfalls/NOUN/2/advmod/Andernfall/Case=Nom drohen/VERB/0/root/drohen/VerbForm=Fin Zölle/NOUN/2/nsubj/Zoll/Case=Nom",
		},
		{
			"a relative pronoun that stands for a feminine",
			"eine/DET/2/det/ein/Case=Nom Mehrheit/NOUN/0/root/Mehrheit/Case=Nom|Gender=Fem|Number=Sing ,/PUNCT/6/punct der/PRON/6/nsubj/der/Case=Nom|PronType=Rel Grüne/NOUN/6/obj/Grüne/Case=Acc|Number=Plur zustimmten/VERB/2/acl:relcl/zustimmen/Number=Plur|VerbForm=Fin",
			"eine/DET/2/det/ein/Case=Nom Mehrheit/NOUN/0/root/Mehrheit/Case=Nom|Gender=Fem|Number=Sing ,/PUNCT/6/punct der/PRON/6/obl:arg/der/Case=Nom|PronType=Rel Grüne/NOUN/6/nsubj/Grüne/Case=Acc|Number=Plur zustimmten/VERB/2/acl:relcl/zustimmen/Number=Plur|VerbForm=Fin",
		},
		{
			"two words of one name as two subjects",
			"[Person Pavel/PROPN/4/nsubj/Pavel/Case=Nom Novak/PROPN/4/nsubj/Novak/Case=Nom] ist/AUX/4/cop/sein Koch/NOUN/0/root/Koch/Case=Nom",
			"[Person Pavel/PROPN/4/nsubj/Pavel/Case=Nom Novak/PROPN/1/flat/Novak/Case=Nom] ist/AUX/4/cop/sein Koch/NOUN/0/root/Koch/Case=Nom",
		},
		{
			"a name hung on the first of two offices",
			"ein/DET/2/det/ein Berater/NOUN/0/root/Berater/Case=Nom von/ADP/4/case/von head/NOUN/2/nmod/head/Case=Dat [Person Novak/PROPN/2/appos/Novak/Case=Dat]",
			"ein/DET/2/det/ein Berater/NOUN/0/root/Berater/Case=Nom von/ADP/4/case/von head/NOUN/2/nmod/head/Case=Dat [Person Novak/PROPN/4/appos/Novak/Case=Dat]",
		},
		{
			"what it is worth",
			"Diebe/NOUN/2/nsubj/Dieb/Case=Nom stahlen/VERB/0/root/stehlen/VerbForm=Fin Gold/NOUN/2/obj/Gold/Case=Acc in/ADP/6/case/in dem/DET/6/det/der/Case=Dat Wert/NOUN/2/obl/Wert/Case=Dat von/ADP/8/case/von Millionen/NOUN/6/nmod/Million/Case=Dat",
			"Diebe/NOUN/2/nsubj/Dieb/Case=Nom stahlen/VERB/0/root/stehlen/VerbForm=Fin Gold/NOUN/2/obj/Gold/Case=Acc in/ADP/6/case/in dem/DET/6/det/der/Case=Dat Wert/NOUN/3/nmod/Wert/Case=Dat von/ADP/8/case/von Millionen/NOUN/6/nmod/Million/Case=Dat",
		},
		{
			"the copula of a participle",
			"Novak/PROPN/3/nsubj/Novak/Case=Nom ist/AUX/3/cop/sein/VerbForm=Fin verschwunden/VERB/0/root/verschwinden/VerbForm=Part aus/ADP/5/case/aus Angst/NOUN/3/obl/Angst/Case=Dat",
			"Novak/PROPN/3/nsubj/Novak/Case=Nom ist/AUX/3/aux:pass/sein/VerbForm=Fin verschwunden/VERB/0/root/verschwinden/VerbForm=Part aus/ADP/5/case/aus Angst/NOUN/3/obl/Angst/Case=Dat",
		},
		{
			"the object behind ohne",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom ging/VERB/0/root/gehen/VerbForm=Fin ,/PUNCT/7/punct ohne/ADP/7/mark/ohne Fragen/NOUN/7/obl/Frage/Case=Acc zu/PART/7/mark/zu beantworten/VERB/2/xcomp/beantworten/VerbForm=Inf",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom ging/VERB/0/root/gehen/VerbForm=Fin ,/PUNCT/7/punct ohne/ADP/7/mark/ohne Fragen/NOUN/7/obj/Frage/Case=Acc zu/PART/7/mark/zu beantworten/VERB/2/xcomp/beantworten/VerbForm=Inf",
		},
		{
			"the preposition of a name in the genitive",
			"Nach/ADP/2/case/nach Novaks/PROPN/3/nmod/Novak/Case=Gen Worten/NOUN/4/obl/Wort/Case=Dat regnet/VERB/0/root/regnen/VerbForm=Fin es/PRON/4/nsubj/es/Case=Nom",
			"Nach/ADP/3/case/nach Novaks/PROPN/3/nmod/Novak/Case=Gen Worten/NOUN/4/obl/Wort/Case=Dat regnet/VERB/0/root/regnen/VerbForm=Fin es/PRON/4/nsubj/es/Case=Nom",
		},
		{
			"a name in the genitive as a second subject",
			"Gestern/ADV/2/advmod kam/VERB/0/root/kommen/VerbForm=Fin Novaks/PROPN/2/nsubj/Novak/Case=Gen neuer/ADJ/5/amod/neu/Case=Nom Anwalt/NOUN/2/nsubj/Anwalt/Case=Nom",
			"Gestern/ADV/2/advmod kam/VERB/0/root/kommen/VerbForm=Fin Novaks/PROPN/5/nmod/Novak/Case=Gen neuer/ADJ/5/amod/neu/Case=Nom Anwalt/NOUN/2/nsubj/Anwalt/Case=Nom",
		},
		{
			"two subjects of which the second may be the object",
			"Das/PRON/2/nsubj/der/Case=Nom|Gender=Neut|Number=Sing verlangt/VERB/0/root/verlangen/Number=Sing|VerbForm=Fin ein/DET/4/det/ein/Case=Nom Umdenken/NOUN/2/nsubj/Umdenken/Case=Nom|Gender=Neut|Number=Sing",
			"Das/PRON/2/nsubj/der/Case=Nom|Gender=Neut|Number=Sing verlangt/VERB/0/root/verlangen/Number=Sing|VerbForm=Fin ein/DET/4/det/ein/Case=Nom Umdenken/NOUN/2/obj/Umdenken/Case=Nom|Gender=Neut|Number=Sing",
		},
		{
			"two subjects of which the second is somebody",
			"Das/PRON/2/nsubj/der/Case=Nom|Gender=Neut|Number=Sing bemerkt/VERB/0/root/bemerken/Number=Sing|VerbForm=Fin Novak/PROPN/2/nsubj/Novak/Case=Nom|Number=Sing bei/ADP/5/case/bei Nacht/NOUN/2/obl/Nacht/Case=Dat",
			"Das/PRON/2/obj/der/Case=Nom|Gender=Neut|Number=Sing bemerkt/VERB/0/root/bemerken/Number=Sing|VerbForm=Fin Novak/PROPN/2/nsubj/Novak/Case=Nom|Number=Sing bei/ADP/5/case/bei Nacht/NOUN/2/obl/Nacht/Case=Dat",
		},
		{
			"what belongs to a noun that hangs elsewhere",
			"alle/DET/2/det/alle/Case=Acc Leute/NOUN/7/obj/Leute/Case=Acc mit/ADP/4/case/mit Zugang/NOUN/8/obl/Zugang/Case=Dat zu/ADP/6/case/zu Daten/NOUN/7/obl/Datum/Case=Dat prüfen/VERB/8/xcomp/prüfen/VerbForm=Inf lassen/VERB/0/root/lassen/VerbForm=Inf",
			"alle/DET/2/det/alle/Case=Acc Leute/NOUN/7/obj/Leute/Case=Acc mit/ADP/4/case/mit Zugang/NOUN/8/obl/Zugang/Case=Dat zu/ADP/6/case/zu Daten/NOUN/4/nmod/Datum/Case=Dat prüfen/VERB/8/xcomp/prüfen/VerbForm=Inf lassen/VERB/0/root/lassen/VerbForm=Inf",
		},
		{
			"a name hung on the short name that its office is of",
			"head/NOUN/0/root/head/Case=Nom des/DET/3/det/der/Case=Gen RKT/PROPN/1/nmod/RKT/Case=Gen [Person Eva/PROPN/3/appos/Eva/Case=Gen Novak/PROPN/4/flat/Novak/Case=Gen] von/ADP/7/case/von Haus/NOUN/1/nmod/Haus/Case=Dat",
			"head/NOUN/0/root/head/Case=Nom des/DET/3/det/der/Case=Gen RKT/PROPN/1/nmod/RKT/Case=Gen [Person Eva/PROPN/1/appos/Eva/Case=Gen Novak/PROPN/4/flat/Novak/Case=Gen] von/ADP/7/case/von Haus/NOUN/1/nmod/Haus/Case=Dat",
		},
		{
			"a predicate made an adverb of the verb of saying",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom say/VERB/0/root/say/VerbForm=Fin ,/PUNCT/7/punct die/DET/5/det/der/Case=Nom Lage/NOUN/7/nsubj/Lage/Case=Nom sei/AUX/7/cop/sein/VerbForm=Fin nah/ADJ/2/advmod/nah an/ADP/9/case/an Chaos/NOUN/2/obl/Chaos/Case=Dat",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom say/VERB/0/root/say/VerbForm=Fin ,/PUNCT/7/punct die/DET/5/det/der/Case=Nom Lage/NOUN/7/nsubj/Lage/Case=Nom sei/AUX/7/cop/sein/VerbForm=Fin nah/ADJ/2/ccomp/nah an/ADP/9/case/an Chaos/NOUN/7/obl/Chaos/Case=Dat",
		},
		{
			"the adjective of a town",
			"Die/DET/2/det/der/Case=Nom Genfer/NOUN/6/nsubj/Genfer/Case=Nom|Gender=Fem|Number=Sing „/PUNCT/4/punct [Organization Tribune/PROPN/2/appos/Tribune/Case=Nom] “/PUNCT/4/punct schweigt/VERB/0/root/schweigen/VerbForm=Fin",
			"Die/DET/4/det/der/Case=Nom Genfer/NOUN/4/amod/Genfer/Case=Nom|Gender=Fem|Number=Sing „/PUNCT/4/punct [Organization Tribune/PROPN/6/nsubj/Tribune/Case=Nom] “/PUNCT/4/punct schweigt/VERB/0/root/schweigen/VerbForm=Fin",
		},
		{
			"a feminine with the name beside it stays",
			"Die/DET/2/det/der/Case=Nom Tochter/NOUN/4/nsubj/Tochter/Case=Nom|Gender=Fem|Number=Sing [Organization Lumen/PROPN/2/appos/Lumen/Case=Nom] schweigt/VERB/0/root/schweigen/VerbForm=Fin",
			"Die/DET/2/det/der/Case=Nom Tochter/NOUN/4/nsubj/Tochter/Case=Nom|Gender=Fem|Number=Sing [Organization Lumen/PROPN/2/appos/Lumen/Case=Nom] schweigt/VERB/0/root/schweigen/VerbForm=Fin",
		},
		{
			"a postposition as the case mark of the next noun",
			"dem/DET/2/det Bericht/NOUN/6/obl zufolge/ADP/5/case das/DET/5/det Werk/NOUN/6/obl schloss/VERB/0/root",
			"dem/DET/2/det Bericht/NOUN/6/obl zufolge/ADP/2/case das/DET/5/det Werk/NOUN/6/obj schloss/VERB/0/root",
		},
		{
			"a future read as a passive",
			"Keller/PROPN/3/nsubj:pass wird/AUX/3/aux:pass/werden/VerbForm=Fin klagen/VERB/0/root/klagen/VerbForm=Inf",
			"Keller/PROPN/3/nsubj wird/AUX/3/aux/werden/VerbForm=Fin klagen/VERB/0/root/klagen/VerbForm=Inf",
		},
		{
			"a condition read as the main clause",
			"Sollte/AUX/3/aux/sollen/VerbForm=Fin er/PRON/3/nsubj/er/Case=Nom gehen/VERB/0/root/gehen/VerbForm=Inf ,/PUNCT/6/punct werde/AUX/7/aux/werden/VerbForm=Fin Keller/PROPN/7/nsubj/Keller/Case=Nom klagen/VERB/3/parataxis/klagen/VerbForm=Inf",
			"Sollte/AUX/3/aux/sollen/VerbForm=Fin er/PRON/3/nsubj/er/Case=Nom gehen/VERB/7/advcl/gehen/VerbForm=Inf ,/PUNCT/6/punct werde/AUX/7/aux/werden/VerbForm=Fin Keller/PROPN/7/nsubj/Keller/Case=Nom klagen/VERB/0/root/klagen/VerbForm=Inf",
		},
		{
			"an act of speech behind its content stays",
			"Sollte/AUX/3/aux/sollen/VerbForm=Fin er/PRON/3/nsubj/er/Case=Nom gehen/VERB/0/root/gehen/VerbForm=Inf ,/PUNCT/5/punct sagte/VERB/3/parataxis/sagen/VerbForm=Fin Keller/PROPN/5/nsubj/Keller/Case=Nom",
			"Sollte/AUX/3/aux/sollen/VerbForm=Fin er/PRON/3/nsubj/er/Case=Nom gehen/VERB/0/root/gehen/VerbForm=Inf ,/PUNCT/5/punct sagte/VERB/3/parataxis/sagen/VerbForm=Fin Keller/PROPN/5/nsubj/Keller/Case=Nom",
		},
		{
			"a dative read as a second subject",
			"Der/DET/2/det Plan/NOUN/5/nsubj:pass/Plan/Case=Nom wurde/AUX/5/aux:pass/werden/VerbForm=Fin ihr/PRON/5/nsubj:pass/ihr/Case=Nom gezeigt/VERB/0/root/zeigen/VerbForm=Part",
			"Der/DET/2/det Plan/NOUN/5/nsubj:pass/Plan/Case=Nom wurde/AUX/5/aux:pass/werden/VerbForm=Fin ihr/PRON/5/obl:arg/ihr/Case=Nom gezeigt/VERB/0/root/zeigen/VerbForm=Part",
		},
		{
			"a clause with wer hung on the noun before it",
			"Kam/VERB/0/root/kommen/VerbForm=Fin mit/ADP/3/case Wut/NOUN/1/obl/Wut/Case=Dat :/PUNCT/6/punct Wer/PRON/6/nsubj/wer gehe/VERB/3/acl:relcl/gehen/VerbForm=Fin ,/PUNCT/9/punct der/PRON/9/nsubj/der zahle/VERB/6/advcl/zahlen/VerbForm=Fin",
			"Kam/VERB/0/root/kommen/VerbForm=Fin mit/ADP/3/case Wut/NOUN/1/obl/Wut/Case=Dat :/PUNCT/6/punct Wer/PRON/6/nsubj/wer gehe/VERB/9/csubj/gehen/VerbForm=Fin ,/PUNCT/9/punct der/PRON/9/nsubj/der zahle/VERB/1/parataxis/zahlen/VerbForm=Fin",
		},
		{
			"a clause that is the object",
			"Wer/PRON/2/nsubj/wer zahlt/VERB/6/csubj/zahlen/VerbForm=Fin ,/PUNCT/2/punct soll/AUX/6/aux/sollen/VerbForm=Fin Gericht/NOUN/6/nsubj/Gericht/Case=Nom klären/VERB/0/root/klären/VerbForm=Inf",
			"Wer/PRON/2/nsubj/wer zahlt/VERB/6/ccomp/zahlen/VerbForm=Fin ,/PUNCT/2/punct soll/AUX/6/aux/sollen/VerbForm=Fin Gericht/NOUN/6/nsubj/Gericht/Case=Nom klären/VERB/0/root/klären/VerbForm=Inf",
		},
		{
			"a passive stays",
			"Keller/PROPN/3/nsubj:pass wird/AUX/3/aux:pass/werden/VerbForm=Fin entlassen/VERB/0/root/entlassen/VerbForm=Part",
			"Keller/PROPN/3/nsubj:pass wird/AUX/3/aux:pass/werden/VerbForm=Fin entlassen/VERB/0/root/entlassen/VerbForm=Part",
		},
		{
			"a name in the genitive before its noun",
			"kam/VERB/0/root nach/ADP/3/case Novaks/PROPN/1/obl Worten/NOUN/1/obl",
			"kam/VERB/0/root nach/ADP/4/case Novaks/PROPN/4/nmod Worten/NOUN/1/obl",
		},
		{
			"who says so is no apposition",
			"Die/DET/2/det Anlage/NOUN/8/nsubj ,/PUNCT/6/punct so/ADV/6/advmod der/DET/6/det Minister/NOUN/2/appos ,/PUNCT/6/punct steht/VERB/0/root/stehen",
			"Die/DET/2/det Anlage/NOUN/8/nsubj ,/PUNCT/6/punct so/ADV/8/advmod der/DET/6/det Minister/NOUN/8/parataxis ,/PUNCT/6/punct steht/VERB/0/root/stehen",
		},
		{
			"so as a comparison stays",
			"Die/DET/2/det Anlage/NOUN/6/nsubj ist/AUX/6/cop ,/PUNCT/6/punct so/ADV/6/advmod alt/ADJ/0/root",
			"Die/DET/2/det Anlage/NOUN/6/nsubj ist/AUX/6/cop ,/PUNCT/6/punct so/ADV/6/advmod alt/ADJ/0/root",
		},
		{
			"a name before zufolge is no subject",
			"Kolbe/PROPN/3/nsubj zufolge/ADP/1/case reicht/VERB/0/root/reichen das/PRON/3/nsubj",
			"Kolbe/PROPN/3/obl zufolge/ADP/1/case reicht/VERB/0/root/reichen das/PRON/3/nsubj",
		},
		{
			"demnach is no name",
			"Demnach/PROPN/2/obl:arg plant/VERB/0/root/planen sie/PRON/2/nsubj",
			"Demnach/PROPN/2/advmod plant/VERB/0/root/planen sie/PRON/2/nsubj",
		},
		{
			"bekannt geben is one verb",
			"Er/PRON/2/nsubj gab/VERB/0/root/geben den/DET/4/det Plan/NOUN/2/obj bekannt/ADJ/2/xcomp",
			"Er/PRON/2/nsubj gab/VERB/0/root/geben den/DET/4/det Plan/NOUN/2/obj bekannt/ADJ/2/compound:prt",
		},
		{
			"a modal is no second copula",
			"Er/PRON/3/nsubj soll/AUX/3/cop/sollen krank/ADJ/0/root sein/AUX/3/cop",
			"Er/PRON/3/nsubj soll/AUX/3/aux/sollen krank/ADJ/0/root sein/AUX/3/cop",
		},
		{
			"whom somebody cites hangs on the noun of citing",
			"Er/PRON/2/nsubj schrieb/VERB/0/root unter/ADP/4/case Verweis/NOUN/2/obl auf/ADP/6/case Kreise/NOUN/2/obl",
			"Er/PRON/2/nsubj schrieb/VERB/0/root unter/ADP/4/case Verweis/NOUN/2/obl auf/ADP/6/case Kreise/NOUN/4/nmod",
		},
		{
			"a future passive",
			"Er/PRON/4/nsubj:pass wird/AUX/4/aux:pass/werden/VerbForm=Fin nie/ADV/4/advmod gebaut/VERB/0/root/bauen/VerbForm=Part werden/AUX/4/aux:pass/werden/VerbForm=Inf",
			"Er/PRON/4/nsubj:pass wird/AUX/4/aux/werden/VerbForm=Fin nie/ADV/4/advmod gebaut/VERB/0/root/bauen/VerbForm=Part werden/AUX/4/aux:pass/werden/VerbForm=Inf",
		},
		{
			"nach behind a noun of opinion is its case mark",
			"Im/ADP/2/case Amt/NOUN/4/nmod den/DET/4/det Angaben/NOUN/7/obl:arg/Angabe/Case=Dat nach/ADP/6/case Keller/PROPN/4/nmod bleibt/VERB/0/root/bleiben",
			"Im/ADP/2/case Amt/NOUN/4/nmod den/DET/4/det Angaben/NOUN/7/obl/Angabe/Case=Dat nach/ADP/4/case Keller/PROPN/4/nmod bleibt/VERB/0/root/bleiben",
		},
		{
			"nach behind another noun stays",
			"dem/DET/2/det Mann/NOUN/5/obl:arg/Mann/Case=Dat nach/ADP/4/case Oslo/PROPN/5/obl folgte/VERB/0/root/folgen",
			"dem/DET/2/det Mann/NOUN/5/obl:arg/Mann/Case=Dat nach/ADP/4/case Oslo/PROPN/5/obl folgte/VERB/0/root/folgen",
		},
		{
			"bis zu counts the subject",
			"dass/SCONJ/6/mark bis/ADV/4/advmod zu/ADP/2/fixed 200/NUM/5/nummod Stellen/NOUN/6/obl/Stelle wegfallen/VERB/0/root/wegfallen",
			"dass/SCONJ/6/mark bis/ADV/4/advmod zu/ADP/2/fixed 200/NUM/5/nummod Stellen/NOUN/6/nsubj/Stelle wegfallen/VERB/0/root/wegfallen",
		},
		{
			"bis zu with a measure stays",
			"Er/PRON/6/nsubj bis/ADV/4/advmod zu/ADP/2/fixed 15/NUM/5/nummod Jahre/NOUN/6/obl/Jahr sitzt/VERB/0/root/sitzen",
			"Er/PRON/6/nsubj bis/ADV/4/advmod zu/ADP/2/fixed 15/NUM/5/nummod Jahre/NOUN/6/obl/Jahr sitzt/VERB/0/root/sitzen",
		},
		{
			"another adjective stays",
			"Er/PRON/2/nsubj strich/VERB/0/root/streichen das/DET/4/det Haus/NOUN/2/obj gelb/ADJ/2/xcomp",
			"Er/PRON/2/nsubj strich/VERB/0/root/streichen das/DET/4/det Haus/NOUN/2/obj gelb/ADJ/2/xcomp",
		},
		{
			"what is wanted is the object",
			"Wir/PRON/2/nsubj/wir/Case=Nom wollen/AUX/3/cop/wollen/VerbForm=Fin Frieden/NOUN/0/root/Frieden/Case=Acc ./PUNCT/3/punct",
			"Wir/PRON/2/nsubj/wir/Case=Nom wollen/AUX/0/root/wollen/VerbForm=Fin Frieden/NOUN/2/obj/Frieden/Case=Acc ./PUNCT/2/punct",
		},
		{
			"what somebody is to be stays",
			"Keller/PROPN/4/nsubj/Keller/Case=Nom soll/AUX/4/aux/sollen/VerbForm=Fin der/DET/4/det/der/Case=Nom Sieger/NOUN/0/root/Sieger/Case=Nom|Gender=Masc|Number=Sing sein/AUX/4/cop/sein",
			"Keller/PROPN/4/nsubj/Keller/Case=Nom soll/AUX/4/aux/sollen/VerbForm=Fin der/DET/4/det/der/Case=Nom Sieger/NOUN/0/root/Sieger/Case=Nom|Gender=Masc|Number=Sing sein/AUX/4/cop/sein",
		},
		{
			"what the problem is",
			"Das/DET/2/det/der Problem/NOUN/0/root/Problem/Case=Nom ist/AUX/2/cop/sein ,/PUNCT/7/punct dass/SCONJ/7/mark/dass Geld/NOUN/7/nsubj/Geld/Case=Nom fehlt/VERB/2/acl/fehlen/VerbForm=Fin",
			"Das/DET/2/det/der Problem/NOUN/0/root/Problem/Case=Nom ist/AUX/2/cop/sein ,/PUNCT/7/punct dass/SCONJ/7/mark/dass Geld/NOUN/7/nsubj/Geld/Case=Nom fehlt/VERB/2/csubj/fehlen/VerbForm=Fin",
		},
		{
			"the problem as a second subject",
			"Das/DET/2/det/der Problem/NOUN/7/nsubj/Problem/Case=Nom ist/AUX/7/aux/sein ,/PUNCT/7/punct dass/SCONJ/7/mark/dass Geld/NOUN/7/nsubj/Geld/Case=Nom fehlt/VERB/0/root/fehlen/VerbForm=Fin",
			"Das/DET/2/det/der Problem/NOUN/0/root/Problem/Case=Nom ist/AUX/2/cop/sein ,/PUNCT/7/punct dass/SCONJ/7/mark/dass Geld/NOUN/7/nsubj/Geld/Case=Nom fehlt/VERB/2/csubj/fehlen/VerbForm=Fin",
		},
		{
			"where somebody is",
			"Gestern/ADV/4/advmod war/AUX/4/cop/sein der/DET/4/det/der/Case=Nom Minister/NOUN/0/root/Minister/Case=Nom|Gender=Masc|Number=Sing in/ADP/6/case Kiel/PROPN/4/nmod/Kiel/Case=Dat",
			"Gestern/ADV/6/advmod war/AUX/6/cop/sein der/DET/4/det/der/Case=Nom Minister/NOUN/6/nsubj/Minister/Case=Nom|Gender=Masc|Number=Sing in/ADP/6/case Kiel/PROPN/0/root/Kiel/Case=Dat",
		},
		{
			"what somebody is stays",
			"Sieger/NOUN/4/nsubj/Sieger/Case=Nom war/AUX/4/cop/sein der/DET/4/det/der/Case=Nom Mann/NOUN/0/root/Mann/Case=Nom|Gender=Masc|Number=Sing in/ADP/6/case Blau/NOUN/4/nmod/Blau/Case=Dat",
			"Sieger/NOUN/4/nsubj/Sieger/Case=Nom war/AUX/4/cop/sein der/DET/4/det/der/Case=Nom Mann/NOUN/0/root/Mann/Case=Nom|Gender=Masc|Number=Sing in/ADP/6/case Blau/NOUN/4/nmod/Blau/Case=Dat",
		},
		{
			"a result is not said",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom schwieg/VERB/0/root/schweigen ,/PUNCT/7/punct so/ADV/7/advmod dass/SCONJ/7/mark alle/PRON/7/nsubj/alle/Case=Nom gingen/VERB/2/ccomp/gehen",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom schwieg/VERB/0/root/schweigen ,/PUNCT/7/punct so/ADV/7/advmod dass/SCONJ/7/mark alle/PRON/7/nsubj/alle/Case=Nom gingen/VERB/2/advcl/gehen",
		},
		{
			"a sentence behind a semicolon is not said",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom schwieg/VERB/0/root/schweigen ;/PUNCT/5/punct alle/PRON/5/nsubj/alle/Case=Nom gingen/VERB/2/ccomp/gehen",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom schwieg/VERB/0/root/schweigen ;/PUNCT/5/punct alle/PRON/5/nsubj/alle/Case=Nom gingen/VERB/2/parataxis/gehen",
		},
		{
			"an English genitive",
			"Keller/PROPN/4/nsubj/Keller/Case=Nom 's/DET/3/det/'s Buch/NOUN/4/nsubj/Buch/Case=Nom erschien/VERB/0/root/erscheinen",
			"Keller/PROPN/3/nmod/Keller/Case=Nom 's/DET/1/case/'s Buch/NOUN/4/nsubj/Buch/Case=Nom erschien/VERB/0/root/erscheinen",
		},
		{
			"a genitive behind a preposition",
			"Es/PRON/2/nsubj/es/Case=Nom erschien/VERB/0/root/erscheinen auf/ADP/4/case/auf Kellers/PROPN/2/obl/Keller/Case=Gen neuem/ADJ/6/amod Label/NOUN/2/obj/Label/Case=Dat",
			"Es/PRON/2/nsubj/es/Case=Nom erschien/VERB/0/root/erscheinen auf/ADP/6/case/auf Kellers/PROPN/6/nmod/Keller/Case=Gen neuem/ADJ/6/amod Label/NOUN/2/obl/Label/Case=Dat",
		},
		{
			"one number to another",
			"Kiel/PROPN/2/nsubj/Kiel/Case=Nom verlor/VERB/0/root/verlieren mit/ADP/4/case 0/NUM/2/obl zu/ADP/6/case 3/NUM/2/obl",
			"Kiel/PROPN/2/nsubj/Kiel/Case=Nom verlor/VERB/0/root/verlieren mit/ADP/4/case 0/NUM/2/obl zu/ADP/6/case 3/NUM/4/nmod",
		},
		{
			"a list of infinitives",
			"Plan/NOUN/0/root/Plan/Case=Nom ,/PUNCT/5/punct Häuser/NOUN/5/obj/Haus/Case=Acc zu/PART/5/mark/zu kaufen/VERB/1/acl/kaufen/VerbForm=Inf ,/PUNCT/9/punct Wege/NOUN/9/obj/Weg/Case=Acc zu/PART/9/mark/zu bauen/VERB/5/xcomp/bauen/VerbForm=Inf und/CCONJ/13/cc Parks/NOUN/13/obj/Park/Case=Acc zu/PART/13/mark/zu pflegen/VERB/9/conj/pflegen/VerbForm=Inf",
			"Plan/NOUN/0/root/Plan/Case=Nom ,/PUNCT/5/punct Häuser/NOUN/5/obj/Haus/Case=Acc zu/PART/5/mark/zu kaufen/VERB/1/acl/kaufen/VerbForm=Inf ,/PUNCT/9/punct Wege/NOUN/9/obj/Weg/Case=Acc zu/PART/9/mark/zu bauen/VERB/5/conj/bauen/VerbForm=Inf und/CCONJ/13/cc Parks/NOUN/13/obj/Park/Case=Acc zu/PART/13/mark/zu pflegen/VERB/5/conj/pflegen/VerbForm=Inf",
		},
		{
			"a reason is not said",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom ging/VERB/0/root/gehen ,/PUNCT/6/punct weil/SCONJ/6/mark alle/PRON/6/nsubj/alle/Case=Nom schwiegen/VERB/2/ccomp/schweigen",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom ging/VERB/0/root/gehen ,/PUNCT/6/punct weil/SCONJ/6/mark alle/PRON/6/nsubj/alle/Case=Nom schwiegen/VERB/2/advcl/schweigen",
		},
		{
			"what is coordinated is not said",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom ging/VERB/0/root/gehen ,/PUNCT/6/punct doch/CCONJ/6/cc alle/PRON/6/nsubj/alle/Case=Nom blieben/VERB/2/ccomp/bleiben",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom ging/VERB/0/root/gehen ,/PUNCT/6/punct doch/CCONJ/6/cc alle/PRON/6/nsubj/alle/Case=Nom blieben/VERB/2/conj/bleiben",
		},
	})
}
