package mend

import (
	"testing"

	"dossier/extract/article"
)

// TestGermanArguments mends which word is the subject, the object and who gets it.
func TestGermanArguments(t *testing.T) {
	checkMends(t, article.German, []mendCase{
		{
			"an object that is a nominative by its article",
			"Kritik/NOUN/2/nsubj/Kritik/Case=Nom|Gender=Fem|Number=Sing übte/VERB/0/root/üben/Number=Sing|VerbForm=Fin der/DET/4/det/der/Case=Nom Rat/NOUN/2/obj/Rat/Case=Acc|Gender=Masc|Number=Sing",
			"Kritik/NOUN/2/obj/Kritik/Case=Nom|Gender=Fem|Number=Sing übte/VERB/0/root/üben/Number=Sing|VerbForm=Fin der/DET/4/det/der/Case=Nom Rat/NOUN/2/nsubj/Rat/Case=Acc|Gender=Masc|Number=Sing",
		},
		{
			"a name in front stays the subject of translated German",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom|Gender=Masc|Number=Sing traf/VERB/0/root/treffen/Number=Sing|VerbForm=Fin der/DET/4/det/der/Case=Nom Rat/NOUN/2/obj/Rat/Case=Acc|Gender=Masc|Number=Sing",
			"Novak/PROPN/2/nsubj/Novak/Case=Nom|Gender=Masc|Number=Sing traf/VERB/0/root/treffen/Number=Sing|VerbForm=Fin der/DET/4/det/der/Case=Nom Rat/NOUN/2/obj/Rat/Case=Acc|Gender=Masc|Number=Sing",
		},
		{
			"a subject in the dative",
			"Der/DET/2/det/der/Case=Nom Schule/NOUN/3/nsubj/Schule/Case=Nom|Gender=Fem|Number=Sing übergab/VERB/0/root/übergeben/Number=Sing|VerbForm=Fin Novak/PROPN/3/nsubj/Novak/Case=Nom|Number=Sing Bücher/NOUN/3/obj/Buch/Case=Acc|Number=Plur",
			"Der/DET/2/det/der/Case=Nom Schule/NOUN/3/obl:arg/Schule/Case=Nom|Gender=Fem|Number=Sing übergab/VERB/0/root/übergeben/Number=Sing|VerbForm=Fin Novak/PROPN/3/nsubj/Novak/Case=Nom|Number=Sing Bücher/NOUN/3/obj/Buch/Case=Acc|Number=Plur",
		},
		{
			"a subject without the number of its verb",
			"was/PRON/3/obj/was/Case=Acc|Number=Sing Händler/NOUN/3/nsubj/Händler/Case=Nom|Number=Plur freut/VERB/0/root/freuen/Number=Sing|VerbForm=Fin",
			"was/PRON/3/nsubj/was/Case=Acc|Number=Sing Händler/NOUN/3/obj/Händler/Case=Nom|Number=Plur freut/VERB/0/root/freuen/Number=Sing|VerbForm=Fin",
		},
		{
			"what is decided on, in front",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/nsubj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/obj/Oslo/Case=Acc|Gender=Neut|Number=Sing ab/ADP/3/compound:prt/ab",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/obj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/nsubj/Oslo/Case=Acc|Gender=Neut|Number=Sing ab/ADP/3/compound:prt/ab",
		},
		{
			"who decides is named by a noun",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/nsubj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin [Organization Rat/NOUN/3/obj/Rat/Case=Acc|Gender=Masc|Number=Sing] ab/ADP/3/compound:prt/ab",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/obj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin [Organization Rat/NOUN/3/nsubj/Rat/Case=Acc|Gender=Masc|Number=Sing] ab/ADP/3/compound:prt/ab",
		},
		{
			"who decides is a body of people",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/nsubj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin die/DET/5/det/die/Case=Acc Behörde/NOUN/3/obj/Behörde/Case=Acc|Gender=Fem|Number=Sing ab/ADP/3/compound:prt/ab",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/obj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin die/DET/5/det/die/Case=Acc Behörde/NOUN/3/nsubj/Behörde/Case=Acc|Gender=Fem|Number=Sing ab/ADP/3/compound:prt/ab",
		},
		{
			"a plural is not the subject of a singular verb, but a name may be",
			"Berichte/NOUN/2/nsubj/Bericht/Case=Nom|Number=Plur wies/VERB/0/root/zurückweisen/Number=Sing|VerbForm=Fin Oslo/PROPN/2/obj/Oslo/Case=Acc|Gender=Neut|Number=Sing zurück/ADP/2/compound:prt/zurück",
			"Berichte/NOUN/2/obj/Bericht/Case=Nom|Number=Plur wies/VERB/0/root/zurückweisen/Number=Sing|VerbForm=Fin Oslo/PROPN/2/nsubj/Oslo/Case=Acc|Gender=Neut|Number=Sing zurück/ADP/2/compound:prt/zurück",
		},
		{
			"whom something is told, hung on a name",
			"Das/PRON/3/nsubj/der/Case=Nom sei/AUX/3/cop/sein falsch/ADJ/0/root ,/PUNCT/5/punct sagte/VERB/3/parataxis/sagen/Number=Sing|VerbForm=Fin [Person Novak/PROPN/5/nsubj/Novak/Case=Nom] der/DET/8/det/der/Case=Gen Zeitung/NOUN/6/nmod/Zeitung/Case=Gen|Gender=Fem|Number=Sing",
			"Das/PRON/3/nsubj/der/Case=Nom sei/AUX/3/cop/sein falsch/ADJ/0/root ,/PUNCT/5/punct sagte/VERB/3/parataxis/sagen/Number=Sing|VerbForm=Fin [Person Novak/PROPN/5/nsubj/Novak/Case=Nom] der/DET/8/det/der/Case=Gen Zeitung/NOUN/5/obl:arg/Zeitung/Case=Gen|Gender=Fem|Number=Sing",
		},
		{
			"whose spokesman somebody is",
			"Das/PRON/3/nsubj/der/Case=Nom sei/AUX/3/cop/sein falsch/ADJ/0/root ,/PUNCT/5/punct sagte/VERB/3/parataxis/sagen/Number=Sing|VerbForm=Fin ein/DET/7/det/ein/Case=Nom Sprecher/NOUN/5/nsubj/Sprecher/Case=Nom der/DET/9/det/der/Case=Gen Zeitung/NOUN/7/nmod/Zeitung/Case=Gen|Gender=Fem|Number=Sing",
			"Das/PRON/3/nsubj/der/Case=Nom sei/AUX/3/cop/sein falsch/ADJ/0/root ,/PUNCT/5/punct sagte/VERB/3/parataxis/sagen/Number=Sing|VerbForm=Fin ein/DET/7/det/ein/Case=Nom Sprecher/NOUN/5/nsubj/Sprecher/Case=Nom der/DET/9/det/der/Case=Gen Zeitung/NOUN/7/nmod/Zeitung/Case=Gen|Gender=Fem|Number=Sing",
		},
		{
			"what is said, hung on where it is said",
			"Keller/NOUN/2/nsubj/Keller/Case=Nom lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin in/ADP/4/case Ausschuss/NOUN/2/obl/Ausschuss/Case=Dat ,/PUNCT/7/punct zu/PART/7/mark gehen/VERB/4/acl/gehen/VerbForm=Inf",
			"Keller/NOUN/2/nsubj/Keller/Case=Nom lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin in/ADP/4/case Ausschuss/NOUN/2/obl/Ausschuss/Case=Dat ,/PUNCT/7/punct zu/PART/7/mark gehen/VERB/2/xcomp/gehen/VerbForm=Inf",
		},
		{
			"a question made the main clause",
			"Woher/ADV/3/advmod er/PRON/3/nsubj/er/Case=Nom kam/VERB/0/root/kommen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct wusste/VERB/3/parataxis/wissen/Number=Sing|VerbForm=Fin Keller/NOUN/5/nsubj/Keller/Case=Nom",
			"Woher/ADV/3/advmod er/PRON/3/nsubj/er/Case=Nom kam/VERB/5/ccomp/kommen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct wusste/VERB/0/root/wissen/Number=Sing|VerbForm=Fin Keller/NOUN/5/nsubj/Keller/Case=Nom",
		},
		{
			"a bare noun before its infinitive",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom plant/VERB/0/root/planen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct Beschwerde/NOUN/5/obl/Beschwerde/Case=Acc einzulegen/VERB/2/xcomp/einlegen/VerbForm=Inf",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom plant/VERB/0/root/planen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct Beschwerde/NOUN/5/obj/Beschwerde/Case=Acc einzulegen/VERB/2/xcomp/einlegen/VerbForm=Inf",
		},
		{
			"a noun in a phrase of time before its infinitive",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom plant/VERB/0/root/planen/Number=Sing|VerbForm=Fin ,/PUNCT/6/punct nächste/ADJ/5/amod Woche/NOUN/6/obl/Woche/Case=Acc anzufangen/VERB/2/xcomp/anfangen/VerbForm=Inf",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom plant/VERB/0/root/planen/Number=Sing|VerbForm=Fin ,/PUNCT/6/punct nächste/ADJ/5/amod Woche/NOUN/6/obl/Woche/Case=Acc anzufangen/VERB/2/xcomp/anfangen/VerbForm=Inf",
		},
		{
			"a word that is one verb with its own, behind the subject",
			"Das/PRON/2/obj/der/Case=Acc stellte/VERB/0/root/stellen/Number=Sing|VerbForm=Fin die/DET/4/det/der/Case=Nom Polizei/NOUN/2/nsubj/Polizei/Case=Nom|Gender=Fem|Number=Sing klar/ADJ/2/advmod",
			"Das/PRON/2/obj/der/Case=Acc stellte/VERB/0/root/stellen/Number=Sing|VerbForm=Fin die/DET/4/det/der/Case=Nom Polizei/NOUN/2/nsubj/Polizei/Case=Nom|Gender=Fem|Number=Sing klar/ADJ/2/compound:prt",
		},
		{
			"a question hung on a noun",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom sah/VERB/0/root/sehen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct wer/PRON/5/nsubj/wer/Case=Nom kam/VERB/1/acl:relcl/kommen/Number=Sing|VerbForm=Fin",
			"Keller/PROPN/2/nsubj/Keller/Case=Nom sah/VERB/0/root/sehen/Number=Sing|VerbForm=Fin ,/PUNCT/5/punct wer/PRON/5/nsubj/wer/Case=Nom kam/VERB/2/ccomp/kommen/Number=Sing|VerbForm=Fin",
		},
		{
			"whom something threatens, made an object beside it",
			"Eine/DET/2/det/ein/Case=Nom Sperre/NOUN/3/obj/Sperre/Case=Nom|Gender=Fem|Number=Sing droht/VERB/0/root/drohen/Number=Sing|VerbForm=Fin ihr/PRON/3/obj/ihr/Case=Dat",
			"Eine/DET/2/det/ein/Case=Nom Sperre/NOUN/3/nsubj/Sperre/Case=Nom|Gender=Fem|Number=Sing droht/VERB/0/root/drohen/Number=Sing|VerbForm=Fin ihr/PRON/3/obl:arg/ihr/Case=Dat",
		},
		{
			"who may decide stays the subject",
			"Eine/DET/2/det/ein/Case=Nom Stiftung/NOUN/3/nsubj/Stiftung/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/obj/Oslo/Case=Acc|Gender=Neut|Number=Sing ab/ADP/3/compound:prt/ab",
			"Eine/DET/2/det/ein/Case=Nom Stiftung/NOUN/3/nsubj/Stiftung/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/obj/Oslo/Case=Acc|Gender=Neut|Number=Sing ab/ADP/3/compound:prt/ab",
		},
		{
			"what is decided on and who decides, both the subject",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/nsubj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/nsubj/Oslo/Case=Acc|Gender=Neut|Number=Sing ab/ADP/3/compound:prt/ab",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/3/obj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing lehnte/VERB/0/root/ablehnen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/nsubj/Oslo/Case=Acc|Gender=Neut|Number=Sing ab/ADP/3/compound:prt/ab",
		},
		{
			"both the subject of a perfect",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/5/nsubj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing hat/AUX/5/aux/haben/Number=Sing|VerbForm=Fin Oslo/PROPN/5/nsubj/Oslo/Case=Nom|Gender=Neut|Number=Sing abgelehnt/VERB/0/root/ablehnen/VerbForm=Part",
			"Eine/DET/2/det/ein/Case=Nom Waffenruhe/NOUN/5/obj/Waffenruhe/Case=Nom|Gender=Fem|Number=Sing hat/AUX/5/aux/haben/Number=Sing|VerbForm=Fin Oslo/PROPN/5/nsubj/Oslo/Case=Nom|Gender=Neut|Number=Sing abgelehnt/VERB/0/root/ablehnen/VerbForm=Part",
		},
		{
			"what threatens somebody",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom|Gender=Neut|Number=Sing drohen/VERB/0/root/drohen/Number=Plur|VerbForm=Fin Strafen/NOUN/2/obj/Strafe/Case=Acc|Number=Plur",
			"Oslo/PROPN/2/obl:arg/Oslo/Case=Nom|Gender=Neut|Number=Sing drohen/VERB/0/root/drohen/Number=Plur|VerbForm=Fin Strafen/NOUN/2/nsubj/Strafe/Case=Acc|Number=Plur",
		},
		{
			"one name that threatens another stays",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom|Gender=Neut|Number=Sing droht/VERB/0/root/drohen/Number=Sing|VerbForm=Fin Bern/PROPN/2/obj/Bern/Case=Acc|Gender=Neut|Number=Sing",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom|Gender=Neut|Number=Sing droht/VERB/0/root/drohen/Number=Sing|VerbForm=Fin Bern/PROPN/2/obj/Bern/Case=Acc|Gender=Neut|Number=Sing",
		},
		{
			"two subjects of which one says so",
			"Die/DET/2/det/der/Case=Acc Anlage/NOUN/3/nsubj/Anlage/Case=Acc|Gender=Fem|Number=Sing rügte/VERB/0/root/rügen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/nsubj/Oslo/Case=Nom|Gender=Neut|Number=Sing ,/PUNCT/7/punct dass/SCONJ/7/mark/dass brennt/VERB/3/ccomp/brennen/VerbForm=Fin",
			"Die/DET/2/det/der/Case=Acc Anlage/NOUN/3/obj/Anlage/Case=Acc|Gender=Fem|Number=Sing rügte/VERB/0/root/rügen/Number=Sing|VerbForm=Fin Oslo/PROPN/3/nsubj/Oslo/Case=Nom|Gender=Neut|Number=Sing ,/PUNCT/7/punct dass/SCONJ/7/mark/dass brennt/VERB/3/ccomp/brennen/VerbForm=Fin",
		},
		{
			"an English subject stays",
			"policemen/NOUN/2/nsubj/policeman/Number=Plur broke/VERB/0/root/break/Number=Sing|VerbForm=Fin the/DET/4/det/the finger/NOUN/2/obj/finger/Number=Sing",
			"policemen/NOUN/2/nsubj/policeman/Number=Plur broke/VERB/0/root/break/Number=Sing|VerbForm=Fin the/DET/4/det/the finger/NOUN/2/obj/finger/Number=Sing",
		},
		{
			"the subject of an infinitive",
			"Händler/NOUN/2/nsubj/Händler/Case=Nom hoffen/VERB/0/root/hoffen/Number=Plur|VerbForm=Fin ,/PUNCT/6/punct alles/PRON/6/nsubj/alles/Case=Nom zu/PART/6/mark/zu verkaufen/VERB/2/xcomp/verkaufen/VerbForm=Inf",
			"Händler/NOUN/2/nsubj/Händler/Case=Nom hoffen/VERB/0/root/hoffen/Number=Plur|VerbForm=Fin ,/PUNCT/6/punct alles/PRON/6/obj/alles/Case=Nom zu/PART/6/mark/zu verkaufen/VERB/2/xcomp/verkaufen/VerbForm=Inf",
		},
		{
			"who gets it, hung on what he gets",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom liefert/VERB/0/root/liefern/VerbForm=Fin Gas/NOUN/2/obj/Gas/Case=Acc an/ADP/5/case/an Bern/PROPN/3/nmod/Bern/Case=Acc",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom liefert/VERB/0/root/liefern/VerbForm=Fin Gas/NOUN/2/obj/Gas/Case=Acc an/ADP/5/case/an Bern/PROPN/2/obl/Bern/Case=Acc",
		},
		{
			"what a noun has itself stays",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom verkauft/VERB/0/root/verkaufen/VerbForm=Fin Anteile/NOUN/2/obj/Anteil/Case=Acc an/ADP/5/case/an Lumen/PROPN/3/nmod/Lumen/Case=Acc",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom verkauft/VERB/0/root/verkaufen/VerbForm=Fin Anteile/NOUN/2/obj/Anteil/Case=Acc an/ADP/5/case/an Lumen/PROPN/3/nmod/Lumen/Case=Acc",
		},
		{
			"what a noun has, hung on the verb",
			"Leute/NOUN/4/nsubj/Leute/Case=Nom mit/ADP/3/case/mit Zugang/NOUN/4/obl/Zugang/Case=Dat stahlen/VERB/0/root/stehlen/VerbForm=Fin",
			"Leute/NOUN/4/nsubj/Leute/Case=Nom mit/ADP/3/case/mit Zugang/NOUN/4/obl/Zugang/Case=Dat stahlen/VERB/0/root/stehlen/VerbForm=Fin",
		},
		{
			"what belongs to the noun before",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom übt/VERB/0/root/üben/VerbForm=Fin Kritik/NOUN/2/obj/Kritik/Case=Acc an/ADP/5/case/an Bern/PROPN/2/obl/Bern/Case=Dat",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom übt/VERB/0/root/üben/VerbForm=Fin Kritik/NOUN/2/obj/Kritik/Case=Acc an/ADP/5/case/an Bern/PROPN/3/nmod/Bern/Case=Dat",
		},
		{
			"the noun of a composed predicate",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom setzt/VERB/0/root/setzen/VerbForm=Fin Gesetze/NOUN/2/obj/Gesetz/Case=Acc außer/ADP/5/case/außer Kraft/NOUN/3/nmod/Kraft/Case=Dat",
			"Oslo/PROPN/2/nsubj/Oslo/Case=Nom setzt/VERB/0/root/setzen/VerbForm=Fin Gesetze/NOUN/2/obj/Gesetz/Case=Acc außer/ADP/5/case/außer Kraft/NOUN/2/obl/Kraft/Case=Dat",
		},
	})
}
