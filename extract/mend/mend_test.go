package mend

import (
	"testing"

	"dossier/extract/article"
)

func TestTree(t *testing.T) {
	checkMends(t, article.English, []mendCase{
		{
			"an adposition as the head of its noun",
			"Keller/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be swapped/VERB/0/root/swap for/ADP/3/obl Novak/PROPN/4/nsubj ,/PUNCT/5/punct dead/ADJ/5/amod",
			"Keller/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be swapped/VERB/0/root/swap for/ADP/5/case Novak/PROPN/3/obl ,/PUNCT/5/punct dead/ADJ/5/amod",
		},
		{
			"a preposition in -ing taken for an adjective",
			"broke/VERB/0/root/break truces/NOUN/1/obj concerning/VERB/4/amod/concern/VerbForm=Ger ports/NOUN/1/obj",
			"broke/VERB/0/root/break truces/NOUN/1/obj concerning/VERB/4/case/concern/VerbForm=Ger ports/NOUN/2/nmod",
		},
		{
			"a participle that is an adjective",
			"saw/VERB/0/root/see burning/VERB/3/amod/burn/VerbForm=Ger ports/NOUN/1/obj",
			"saw/VERB/0/root/see burning/VERB/3/amod/burn/VerbForm=Ger ports/NOUN/1/obj",
		},
		{
			"an article taken for the noun before a quoted word",
			"replied/VERB/0/root/reply with/ADP/3/case a/DET/1/obl/a “/PUNCT/5/punct maybe/ADV/1/advmod/maybe ”/PUNCT/5/punct",
			"replied/VERB/0/root/reply with/ADP/5/case a/DET/5/det/a “/PUNCT/5/punct maybe/ADV/1/obl/maybe ”/PUNCT/5/punct",
		},
		{
			"a condition behind taken for what is said",
			"pay/VERB/0/root/pay should/AUX/4/aux/should talks/NOUN/4/nsubj fail/VERB/1/ccomp/fail",
			"pay/VERB/0/root/pay should/AUX/4/aux/should talks/NOUN/4/nsubj fail/VERB/1/advcl/fail",
		},
		{
			"what is asked is no condition",
			"say/VERB/0/root/say should/AUX/4/aux/should talks/NOUN/4/nsubj fail/VERB/1/ccomp/fail",
			"say/VERB/0/root/say should/AUX/4/aux/should talks/NOUN/4/nsubj fail/VERB/1/ccomp/fail",
		},
		{
			"nor is what its subject opens",
			"pays/VERB/0/root/pay ,/PUNCT/5/punct talks/NOUN/5/nsubj should/AUX/5/aux/should fail/VERB/1/parataxis/fail",
			"pays/VERB/0/root/pay ,/PUNCT/5/punct talks/NOUN/5/nsubj should/AUX/5/aux/should fail/VERB/1/parataxis/fail",
		},
		{
			"a participle behind a comma taken for an adjective",
			"breached/VERB/0/root/breach truces/NOUN/1/obj ,/PUNCT/5/punct further/ADV/6/advmod dimming/VERB/6/amod/dim/VerbForm=Ger hopes/NOUN/1/obj",
			"breached/VERB/0/root/breach truces/NOUN/1/obj ,/PUNCT/5/punct further/ADV/5/advmod dimming/VERB/1/advcl/dim/VerbForm=Ger hopes/NOUN/5/obj",
		},
		{
			"an act of speech taken for a noun",
			"left/VERB/0/root/leave Oslo/PROPN/1/obj ,/PUNCT/4/punct adding/VERB/1/parataxis/add/VerbForm=Ger that/SCONJ/7/mark it/PRON/7/nsubj fell/VERB/4/acl/fall",
			"left/VERB/0/root/leave Oslo/PROPN/1/obj ,/PUNCT/4/punct adding/VERB/1/advcl/add/VerbForm=Ger that/SCONJ/7/mark it/PRON/7/nsubj fell/VERB/4/ccomp/fall",
		},
		{
			"whom it is addressed to taken for what it is",
			"left/VERB/0/root/leave Oslo/PROPN/1/obj ,/PUNCT/5/punct warning/VERB/5/compound/warn/VerbForm=Ger members/NOUN/2/appos against/ADP/7/case strikes/NOUN/5/nmod",
			"left/VERB/0/root/leave Oslo/PROPN/1/obj ,/PUNCT/5/punct warning/VERB/1/advcl/warn/VerbForm=Ger members/NOUN/4/obj against/ADP/7/case strikes/NOUN/5/nmod",
		},
		{
			"what somebody is the envoy of, before his name",
			"envoy/NOUN/0/root/envoy of/ADP/4/case Lumen/PROPN/4/compound/Lumen [Person Novak/PROPN/1/nmod/Novak]",
			"envoy/NOUN/0/root/envoy of/ADP/3/case Lumen/PROPN/1/nmod/Lumen [Person Novak/PROPN/1/appos/Novak]",
		},
		{
			"whose envoy somebody is",
			"envoy/NOUN/0/root/envoy of/ADP/4/case Mr/PROPN/4/compound/Mr [Person Novak/PROPN/1/nmod/Novak]",
			"envoy/NOUN/0/root/envoy of/ADP/4/case Mr/PROPN/4/compound/Mr [Person Novak/PROPN/1/nmod/Novak]",
		},
		{
			"what is counted with at least",
			"burned/VERB/0/root/burn at/ADP/3/case least/ADJ/4/nmod/least 12/NUM/5/nummod villages/NOUN/1/obl",
			"burned/VERB/0/root/burn at/ADP/3/case least/ADJ/4/nmod/least 12/NUM/5/nummod villages/NOUN/1/obj",
		},
		{
			"where there are at least so many",
			"met/VERB/0/root/meet in/ADP/6/case at/ADP/4/case least/ADJ/5/nmod/least 12/NUM/6/nummod villages/NOUN/1/obl",
			"met/VERB/0/root/meet in/ADP/6/case at/ADP/4/case least/ADJ/5/nmod/least 12/NUM/6/nummod villages/NOUN/1/obl",
		},
		{
			"a clause behind after",
			"left/VERB/0/root/leave after/ADP/3/case banks/NOUN/1/obl refused/VERB/3/acl/refuse/Tense=Past|VerbForm=Part to/PART/6/mark pay/VERB/4/xcomp/pay",
			"left/VERB/0/root/leave after/ADP/4/mark banks/NOUN/4/nsubj refused/VERB/1/advcl/refuse/Tense=Past|VerbForm=Part to/PART/6/mark pay/VERB/4/xcomp/pay",
		},
		{
			"a participle behind after stays",
			"left/VERB/0/root/leave after/ADP/3/case talks/NOUN/1/obl held/VERB/3/acl/hold/Tense=Past|VerbForm=Part in/ADP/6/case Oslo/PROPN/4/obl",
			"left/VERB/0/root/leave after/ADP/3/case talks/NOUN/1/obl held/VERB/3/acl/hold/Tense=Past|VerbForm=Part in/ADP/6/case Oslo/PROPN/4/obl",
		},
		{
			"a letter that somebody has seen",
			"letter/NOUN/0/root to/ADP/3/case kings/NOUN/1/nmod ,/PUNCT/5/punct seen/VERB/3/acl/see/Tense=Past|VerbForm=Part by/ADP/7/case us/PRON/5/obl",
			"letter/NOUN/0/root to/ADP/3/case kings/NOUN/1/nmod ,/PUNCT/5/punct seen/VERB/1/acl/see/Tense=Past|VerbForm=Part by/ADP/7/case us/PRON/5/obl",
		},
		{
			"a king whom somebody has seen",
			"letter/NOUN/0/root to/ADP/3/case kings/NOUN/1/nmod seen/VERB/3/acl/see/Tense=Past|VerbForm=Part by/ADP/6/case us/PRON/4/obl",
			"letter/NOUN/0/root to/ADP/3/case kings/NOUN/1/nmod seen/VERB/3/acl/see/Tense=Past|VerbForm=Part by/ADP/6/case us/PRON/4/obl",
		},
		{
			"what somebody wants done",
			"Keller/PROPN/2/nsubj wants/VERB/0/root/want the/DET/4/det/the/Definite=Def vote/NOUN/2/obj/vote stopped/VERB/4/acl/stop/Tense=Past|VerbForm=Part",
			"Keller/PROPN/2/nsubj wants/VERB/0/root/want the/DET/4/det/the/Definite=Def vote/NOUN/2/obj/vote stopped/VERB/2/xcomp/stop/Tense=Past|VerbForm=Part",
		},
		{
			"what somebody wants to have",
			"Keller/PROPN/2/nsubj wants/VERB/0/root/want a/DET/4/det/a/Definite=Ind house/NOUN/2/obj/house built/VERB/4/acl/build/Tense=Past|VerbForm=Part of/ADP/7/case stone/NOUN/5/obl",
			"Keller/PROPN/2/nsubj wants/VERB/0/root/want a/DET/4/det/a/Definite=Ind house/NOUN/2/obj/house built/VERB/4/acl/build/Tense=Past|VerbForm=Part of/ADP/7/case stone/NOUN/5/obl",
		},
		{
			"an enumeration stays",
			"sells/VERB/0/root/sell arms/NOUN/1/obj ,/PUNCT/5/punct shaping/VERB/5/amod/shape/VerbForm=Ger tools/NOUN/2/conj",
			"sells/VERB/0/root/sell arms/NOUN/1/obj ,/PUNCT/5/punct shaping/VERB/5/amod/shape/VerbForm=Ger tools/NOUN/2/conj",
		},
		{
			"a participle that is a preposition",
			"broke/VERB/0/root/break truces/NOUN/1/obj concerning/VERB/4/case/concern/VerbForm=Ger ports/NOUN/1/obj",
			"broke/VERB/0/root/break truces/NOUN/1/obj concerning/VERB/4/case/concern/VerbForm=Ger ports/NOUN/2/nmod",
		},
		{
			"a titled conjunct",
			"Keller/PROPN/0/root and/CCONJ/3/cc US/PROPN/1/conj envoy/NOUN/1/appos Novak/PROPN/4/appos",
			"Keller/PROPN/0/root and/CCONJ/4/cc US/PROPN/4/compound envoy/NOUN/1/conj Novak/PROPN/4/appos",
		},
		{
			"a titled subject",
			"Palace/PROPN/2/compound aide/NOUN/0/root Novak/PROPN/5/nsubj has/AUX/5/aux/have left/VERB/2/acl:relcl/leave ./PUNCT/2/punct",
			"Palace/PROPN/2/compound aide/NOUN/5/nsubj Novak/PROPN/2/appos has/AUX/5/aux/have left/VERB/0/root/leave ./PUNCT/5/punct",
		},
		{
			"a name coordinated to its title",
			"envoy/NOUN/3/nsubj Novak/PROPN/1/conj left/VERB/0/root/leave",
			"envoy/NOUN/3/nsubj Novak/PROPN/1/appos left/VERB/0/root/leave",
		},
		{
			"title and name both the subject",
			"envoy/NOUN/3/nsubj Novak/PROPN/3/nsubj left/VERB/0/root/leave",
			"envoy/NOUN/3/nsubj Novak/PROPN/1/appos left/VERB/0/root/leave",
		},
		{
			"a second role",
			"Novak/PROPN/0/root ,/PUNCT/3/punct head/NOUN/1/appos and/CCONJ/5/cc envoy/NOUN/1/conj",
			"Novak/PROPN/0/root ,/PUNCT/3/punct head/NOUN/1/appos and/CCONJ/5/cc envoy/NOUN/3/conj",
		},
		{
			"two sides of talks",
			"talks/NOUN/0/root between/ADP/3/case Keller/PROPN/1/nmod and/CCONJ/6/cc the/DET/6/det envoy/NOUN/1/conj Novak/PROPN/1/appos",
			"talks/NOUN/0/root between/ADP/3/case Keller/PROPN/1/nmod and/CCONJ/6/cc the/DET/6/det envoy/NOUN/3/conj Novak/PROPN/6/appos",
		},
		{
			"a person beside one with a title",
			"envoy/NOUN/5/nsubj/envoy/Number=Sing Keller/PROPN/1/appos and/CCONJ/4/cc Novak/PROPN/2/conj met/VERB/0/root/meet",
			"envoy/NOUN/5/nsubj/envoy/Number=Sing Keller/PROPN/1/appos and/CCONJ/4/cc Novak/PROPN/1/conj met/VERB/0/root/meet",
		},
		{
			"people with one title",
			"envoys/NOUN/5/nsubj/envoy/Number=Plur Keller/PROPN/1/appos and/CCONJ/4/cc Novak/PROPN/2/conj met/VERB/0/root/meet",
			"envoys/NOUN/5/nsubj/envoy/Number=Plur Keller/PROPN/1/appos and/CCONJ/4/cc Novak/PROPN/2/conj met/VERB/0/root/meet",
		},
		{
			"a person beside one whose role is told",
			"Keller/PROPN/7/nsubj ,/PUNCT/3/punct envoy/NOUN/1/appos ,/PUNCT/3/punct and/CCONJ/6/cc Novak/PROPN/3/conj met/VERB/0/root/meet",
			"Keller/PROPN/7/nsubj ,/PUNCT/3/punct envoy/NOUN/1/appos ,/PUNCT/3/punct and/CCONJ/6/cc Novak/PROPN/1/conj met/VERB/0/root/meet",
		},
		{
			"the role of the last of two",
			"Keller/PROPN/7/nsubj and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/6/punct the/DET/6/det envoy/NOUN/1/appos/envoy/Number=Sing met/VERB/0/root/meet",
			"Keller/PROPN/7/nsubj and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/6/punct the/DET/6/det envoy/NOUN/3/appos/envoy/Number=Sing met/VERB/0/root/meet",
		},
		{
			"a role of both",
			"Keller/PROPN/7/nsubj and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/6/punct the/DET/6/det envoys/NOUN/1/appos/envoy/Number=Plur met/VERB/0/root/meet",
			"Keller/PROPN/7/nsubj and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/6/punct the/DET/6/det envoys/NOUN/1/appos/envoy/Number=Plur met/VERB/0/root/meet",
		},
		{
			"who says it, behind it",
			"Keller/PROPN/6/nsubj left/VERB/6/ccomp/leave ,/PUNCT/2/punct the/DET/5/det ministry/NOUN/6/nsubj said/VERB/0/root/say",
			"Keller/PROPN/2/nsubj left/VERB/6/ccomp/leave ,/PUNCT/2/punct the/DET/5/det ministry/NOUN/6/nsubj said/VERB/0/root/say",
		},
		{
			"is to do",
			"Novak/PROPN/4/nsubj:outer is/AUX/4/cop/be to/PART/4/mark leave/VERB/0/root/leave",
			"Novak/PROPN/4/nsubj is/AUX/4/aux/be to/PART/4/mark leave/VERB/0/root/leave",
		},
		{
			"is to be done",
			"sanctions/NOUN/5/nsubj:outer/sanction are/AUX/5/aux/be to/PART/5/mark be/AUX/5/aux:pass/be lifted/VERB/0/root/lift",
			"sanctions/NOUN/5/nsubj:pass/sanction are/AUX/5/aux/be to/PART/5/mark be/AUX/5/aux:pass/be lifted/VERB/0/root/lift",
		},
		{
			"an aim that is to do something stays",
			"aim/NOUN/4/nsubj:outer/aim is/AUX/4/cop/be to/PART/4/mark win/VERB/0/root/win",
			"aim/NOUN/4/nsubj:outer/aim is/AUX/4/cop/be to/PART/4/mark win/VERB/0/root/win",
		},
		{
			"a conjunct of two names",
			"Keller/PROPN/5/nsubj and/CCONJ/3/cc Pavel/PROPN/1/conj Novak/PROPN/1/conj left/VERB/0/root/leave",
			"Keller/PROPN/5/nsubj and/CCONJ/3/cc Pavel/PROPN/1/conj Novak/PROPN/3/flat left/VERB/0/root/leave",
		},
		{
			"an act of speech behind its content, hung into it",
			"Taxes/NOUN/3/nsubj/tax will/AUX/3/aux rise/VERB/0/root/rise ,/PUNCT/3/punct the/DET/6/det ministry/NOUN/7/nsubj said/VERB/3/advcl/say ./PUNCT/3/punct",
			"Taxes/NOUN/3/nsubj/tax will/AUX/3/aux rise/VERB/0/root/rise ,/PUNCT/3/punct the/DET/6/det ministry/NOUN/7/nsubj said/VERB/3/parataxis/say ./PUNCT/3/punct",
		},
		{
			"an act of speech that took the verb of its content for an attribute",
			"Men/NOUN/7/nsubj/man drowned/VERB/1/acl/drown/Tense=Past in/ADP/4/case Oslo/PROPN/2/obl ,/PUNCT/7/punct police/NOUN/7/nsubj say/VERB/0/root/say ./PUNCT/7/punct",
			"Men/NOUN/2/nsubj/man drowned/VERB/7/ccomp/drown/Tense=Past in/ADP/4/case Oslo/PROPN/2/obl ,/PUNCT/7/punct police/NOUN/7/nsubj say/VERB/0/root/say ./PUNCT/7/punct",
		},
		{
			"a clause with a conjunction stays",
			"Taxes/NOUN/3/nsubj/tax will/AUX/3/aux rise/VERB/0/root/rise ,/PUNCT/8/punct as/SCONJ/8/mark the/DET/7/det ministry/NOUN/8/nsubj said/VERB/3/advcl/say ./PUNCT/3/punct",
			"Taxes/NOUN/3/nsubj/tax will/AUX/3/aux rise/VERB/0/root/rise ,/PUNCT/8/punct as/SCONJ/8/mark the/DET/7/det ministry/NOUN/8/nsubj said/VERB/3/advcl/say ./PUNCT/3/punct",
		},
		{
			"people coordinated to the countries that they preside over",
			"presidents/NOUN/0/root/president/Number=Plur of/ADP/3/case [Place Malta/PROPN/1/nmod] ,/PUNCT/3/punct [Person Lund/PROPN/3/conj] and/CCONJ/7/cc [Person Koto/PROPN/3/conj]",
			"presidents/NOUN/0/root/president/Number=Plur of/ADP/3/case [Place Malta/PROPN/1/nmod] ,/PUNCT/3/punct [Person Lund/PROPN/1/appos] and/CCONJ/7/cc [Person Koto/PROPN/5/conj]",
		},
		{
			"people in a list stay",
			"friends/NOUN/0/root/friend/Number=Plur of/ADP/3/case [Person Keller/PROPN/1/nmod] ,/PUNCT/3/punct [Person Lund/PROPN/3/conj] and/CCONJ/7/cc [Person Koto/PROPN/3/conj]",
			"friends/NOUN/0/root/friend/Number=Plur of/ADP/3/case [Person Keller/PROPN/1/nmod] ,/PUNCT/3/punct [Person Lund/PROPN/3/conj] and/CCONJ/7/cc [Person Koto/PROPN/3/conj]",
		},
		{
			"who gets something as a second object",
			"banks/NOUN/2/nsubj/bank lent/VERB/0/root/lend Malta/PROPN/2/obj money/NOUN/2/obj",
			"banks/NOUN/2/nsubj/bank lent/VERB/0/root/lend Malta/PROPN/2/iobj money/NOUN/2/obj",
		},
		{
			"two objects of another verb stay",
			"banks/NOUN/2/nsubj/bank called/VERB/0/root/call Malta/PROPN/2/obj home/NOUN/2/obj",
			"banks/NOUN/2/nsubj/bank called/VERB/0/root/call Malta/PROPN/2/obj home/NOUN/2/obj",
		},
		{
			"a place of speech read as its object",
			"Keller/PROPN/2/nsubj wrote/VERB/0/root/write in/ADP/4/case court/NOUN/2/obj",
			"Keller/PROPN/2/nsubj wrote/VERB/0/root/write in/ADP/4/case court/NOUN/2/obl",
		},
		{
			"an auxiliary as a clause of its own",
			"Keller/PROPN/2/nsubj denied/VERB/0/root/deny having/AUX/2/xcomp/have known/VERB/2/xcomp/know/Tense=Past|VerbForm=Part",
			"Keller/PROPN/2/nsubj denied/VERB/0/root/deny having/AUX/4/aux/have known/VERB/2/xcomp/know/Tense=Past|VerbForm=Part",
		},
		{
			"having something stays",
			"Keller/PROPN/2/nsubj denied/VERB/0/root/deny having/VERB/2/xcomp/have money/NOUN/3/obj",
			"Keller/PROPN/2/nsubj denied/VERB/0/root/deny having/VERB/2/xcomp/have money/NOUN/3/obj",
		},
		{
			"a charge hung on the accused",
			"Keller/PROPN/2/nsubj accused/VERB/0/root/accuse banks/NOUN/2/obj/bank of/SCONJ/5/mark lying/VERB/3/acl/lie",
			"Keller/PROPN/2/nsubj accused/VERB/0/root/accuse banks/NOUN/2/obj/bank of/SCONJ/5/mark lying/VERB/2/advcl/lie",
		},
		{
			"the risk of something stays",
			"Keller/PROPN/2/nsubj saw/VERB/0/root/see risks/NOUN/2/obj/risk of/SCONJ/5/mark losing/VERB/3/acl/lose",
			"Keller/PROPN/2/nsubj saw/VERB/0/root/see risks/NOUN/2/obj/risk of/SCONJ/5/mark losing/VERB/3/acl/lose",
		},
		{
			"some of many as a second subject",
			"people/NOUN/8/nsubj/people/Number=Plur ,/PUNCT/1/punct among/ADP/4/case them/PRON/1/nmod/they nurses/NOUN/8/nsubj/nurse ,/PUNCT/1/punct were/AUX/8/aux/be hurt/VERB/0/root/hurt",
			"people/NOUN/8/nsubj/people/Number=Plur ,/PUNCT/1/punct among/ADP/4/case them/PRON/1/nmod/they nurses/NOUN/1/appos/nurse ,/PUNCT/1/punct were/AUX/8/aux/be hurt/VERB/0/root/hurt",
		},
		{
			"some of many hung on the verb",
			"Keller/PROPN/2/nsubj met/VERB/0/root/meet envoys/NOUN/2/obj/envoy/Number=Plur ,/PUNCT/6/punct including/VERB/6/case Novak/PROPN/2/obl",
			"Keller/PROPN/2/nsubj met/VERB/0/root/meet envoys/NOUN/2/obj/envoy/Number=Plur ,/PUNCT/6/punct including/VERB/6/case Novak/PROPN/3/nmod",
		},
		{
			"including behind one thing stays",
			"Keller/PROPN/2/nsubj paid/VERB/0/root/pay rent/NOUN/2/obj/rent/Number=Sing ,/PUNCT/6/punct including/VERB/6/case tax/NOUN/2/obl",
			"Keller/PROPN/2/nsubj paid/VERB/0/root/pay rent/NOUN/2/obj/rent/Number=Sing ,/PUNCT/6/punct including/VERB/6/case tax/NOUN/2/obl",
		},
		{
			"a condition as the main clause",
			"Were/AUX/3/aux:pass/be he/PRON/3/nsubj:pass freed/VERB/0/root/free ,/PUNCT/7/punct Malta/PROPN/7/nsubj would/AUX/7/aux pay/VERB/3/parataxis/pay ./PUNCT/3/punct",
			"Were/AUX/3/aux:pass/be he/PRON/3/nsubj:pass freed/VERB/7/advcl/free ,/PUNCT/7/punct Malta/PROPN/7/nsubj would/AUX/7/aux pay/VERB/0/root/pay ./PUNCT/7/punct",
		},
		{
			"a condition's auxiliary given to the main clause",
			"Should/AUX/7/aux it/PRON/3/nsubj rain/VERB/7/advcl/rain ,/PUNCT/3/punct they/PRON/7/nsubj might/AUX/7/aux leave/VERB/0/root/leave ./PUNCT/7/punct",
			"Should/AUX/3/aux it/PRON/3/nsubj rain/VERB/7/advcl/rain ,/PUNCT/3/punct they/PRON/7/nsubj might/AUX/7/aux leave/VERB/0/root/leave ./PUNCT/7/punct",
		},
		{
			"a question stays",
			"Were/AUX/3/aux:pass/be they/PRON/3/nsubj:pass freed/VERB/0/root/free ,/PUNCT/7/punct and/CCONJ/7/cc who/PRON/7/nsubj paid/VERB/3/parataxis/pay ?/PUNCT/3/punct",
			"Were/AUX/3/aux:pass/be they/PRON/3/nsubj:pass freed/VERB/0/root/free ,/PUNCT/7/punct and/CCONJ/7/cc who/PRON/7/nsubj paid/VERB/3/parataxis/pay ?/PUNCT/3/punct",
		},
		{
			"asked as the main clause",
			"Asked/VERB/0/root/ask/Tense=Past|VerbForm=Part why/ADV/3/advmod ,/PUNCT/1/punct Keller/PROPN/5/nsubj left/VERB/1/parataxis/leave/VerbForm=Fin ./PUNCT/1/punct",
			"Asked/VERB/5/advcl/ask/Tense=Past|VerbForm=Part why/ADV/3/advmod ,/PUNCT/1/punct Keller/PROPN/5/nsubj left/VERB/0/root/leave/VerbForm=Fin ./PUNCT/5/punct",
		},
		{
			"provided that",
			"sell/VERB/0/root provided/VERB/1/advcl/provide that/SCONJ/5/mark he/PRON/5/nsubj pays/VERB/2/ccomp/pay",
			"sell/VERB/0/root provided/VERB/5/mark/provide that/SCONJ/2/fixed he/PRON/5/nsubj pays/VERB/1/advcl/pay",
		},
		{
			"provided something stays",
			"left/VERB/0/root provided/VERB/1/advcl/provide proof/NOUN/2/obj that/SCONJ/6/mark he/PRON/6/nsubj paid/VERB/2/ccomp/pay",
			"left/VERB/0/root provided/VERB/1/advcl/provide proof/NOUN/2/obj that/SCONJ/6/mark he/PRON/6/nsubj paid/VERB/2/ccomp/pay",
		},
		{
			"up to a number",
			"he/PRON/2/nsubj faces/VERB/0/root/face up/ADP/2/compound:prt to/ADP/6/case nine/NUM/6/nummod years/NOUN/2/obl/year",
			"he/PRON/2/nsubj faces/VERB/0/root/face up/ADP/5/advmod to/ADP/3/fixed nine/NUM/6/nummod years/NOUN/2/obj/year",
		},
		{
			"a particle with a preposition stays",
			"he/PRON/2/nsubj owns/VERB/0/root/own up/ADP/2/compound:prt to/ADP/5/case fraud/NOUN/2/obl",
			"he/PRON/2/nsubj owns/VERB/0/root/own up/ADP/2/compound:prt to/ADP/5/case fraud/NOUN/2/obl",
		},
		{
			"a holder hung to what the office is of",
			"head/NOUN/0/root/head of/ADP/4/case the/DET/4/det service/NOUN/1/nmod/service ,/PUNCT/6/punct [Person Anna/PROPN/4/appos Keller/PROPN/6/flat]",
			"head/NOUN/0/root/head of/ADP/4/case the/DET/4/det service/NOUN/1/nmod/service ,/PUNCT/6/punct [Person Anna/PROPN/1/appos Keller/PROPN/6/flat]",
		},
		{
			"the holder of the office before him is no other person",
			"[Person Keller/PROPN/0/root] and/CCONJ/4/cc the/DET/4/det envoy/NOUN/1/conj/envoy ,/PUNCT/6/punct [Person Anna/PROPN/1/appos Novak/PROPN/6/flat]",
			"[Person Keller/PROPN/0/root] and/CCONJ/4/cc the/DET/4/det envoy/NOUN/1/conj/envoy ,/PUNCT/6/punct [Person Anna/PROPN/4/appos Novak/PROPN/6/flat]",
		},
		{
			"the present perfect has no definite time",
			"Keller/PROPN/3/nsubj has/AUX/3/aux/have/Tense=Pres praised/VERB/0/root/praise the/DET/5/det meeting/NOUN/3/obj/meeting in/ADP/7/case Oslo/PROPN/3/obl on/ADP/9/case Friday/PROPN/7/nmod",
			"Keller/PROPN/3/nsubj has/AUX/3/aux/have/Tense=Pres praised/VERB/0/root/praise the/DET/5/det meeting/NOUN/3/obj/meeting in/ADP/7/case Oslo/PROPN/5/nmod on/ADP/9/case Friday/PROPN/5/nmod",
		},
		{
			"the past may have one",
			"Keller/PROPN/2/nsubj praised/VERB/0/root/praise the/DET/4/det meeting/NOUN/2/obj/meeting on/ADP/6/case Friday/PROPN/2/obl",
			"Keller/PROPN/2/nsubj praised/VERB/0/root/praise the/DET/4/det meeting/NOUN/2/obj/meeting on/ADP/6/case Friday/PROPN/2/obl",
		},
		{
			"a holder behind what the office is of",
			"envoy/NOUN/0/root/envoy of/ADP/3/case economy/NOUN/1/nmod [Person Anna/PROPN/1/nmod Keller/PROPN/4/flat]",
			"envoy/NOUN/0/root/envoy of/ADP/3/case economy/NOUN/1/nmod [Person Anna/PROPN/1/appos Keller/PROPN/4/flat]",
		},
		{
			"of somebody in the genitive",
			"envoy/NOUN/0/root/envoy of/ADP/3/case economy/NOUN/1/nmod of/ADP/5/case [Person Anna/PROPN/1/nmod Keller/PROPN/5/flat]",
			"envoy/NOUN/0/root/envoy of/ADP/3/case economy/NOUN/1/nmod of/ADP/5/case [Person Anna/PROPN/1/nmod Keller/PROPN/5/flat]",
		},
		{
			"what an office is of hung to its holder",
			"head/NOUN/0/root/head of/ADP/4/case [Organization Lumen/PROPN/4/compound] [Person Anna/PROPN/1/nmod Keller/PROPN/4/flat]",
			"head/NOUN/0/root/head of/ADP/3/case [Organization Lumen/PROPN/1/nmod] [Person Anna/PROPN/1/appos Keller/PROPN/4/flat]",
		},
		{
			"whose spokesman somebody is stays",
			"head/NOUN/0/root/head of/ADP/4/case President/PROPN/4/nmod:desc/envoy [Person Keller/PROPN/1/nmod]",
			"head/NOUN/0/root/head of/ADP/4/case President/PROPN/4/nmod:desc/envoy [Person Keller/PROPN/1/nmod]",
		},
		{
			"three and a half",
			"lasted/VERB/0/root three/NUM/1/obj and/CCONJ/6/cc a/DET/6/det half/NOUN/6/amod hours/NOUN/2/conj",
			"lasted/VERB/0/root three/NUM/6/nummod and/CCONJ/5/cc a/DET/5/det half/NOUN/2/conj hours/NOUN/1/obj",
		},
		{
			"a firm's name hung to its customers",
			"customers/NOUN/0/root/customer/Number=Plur of/ADP/4/case the/DET/4/det company/NOUN/1/nmod/company/Number=Sing [Organization Lumen/PROPN/1/appos]",
			"customers/NOUN/0/root/customer/Number=Plur of/ADP/4/case the/DET/4/det company/NOUN/1/nmod/company/Number=Sing [Organization Lumen/PROPN/4/appos]",
		},
		{
			"a person within what the office is of stays",
			"head/NOUN/0/root/head of/ADP/4/case envoy/NOUN/4/compound/envoy [Person Keller/PROPN/1/nmod]",
			"head/NOUN/0/root/head of/ADP/4/case envoy/NOUN/4/compound/envoy [Person Keller/PROPN/1/nmod]",
		},
		{
			"a passive without an auxiliary",
			"leader/NOUN/2/nsubj:pass called/VERB/0/root/call on/ADP/4/case him/PRON/2/obl ./PUNCT/2/punct",
			"leader/NOUN/2/nsubj called/VERB/0/root/call on/ADP/4/case him/PRON/2/obl ./PUNCT/2/punct",
		},
		{
			"a passive in a headline stays",
			"Two/NUM/2/nsubj:pass killed/VERB/0/root/kill in/ADP/4/case crash/NOUN/2/obl",
			"Two/NUM/2/nsubj:pass killed/VERB/0/root/kill in/ADP/4/case crash/NOUN/2/obl",
		},
		{
			"an apposition behind a comma stays",
			"Keller/PROPN/0/root and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/5/punct envoys/NOUN/1/appos",
			"Keller/PROPN/0/root and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/5/punct envoys/NOUN/1/appos",
		},
		{
			"what is said is no second subject",
			"Schuld/NOUN/3/nsubj sei/AUX/3/cop Oslo/PROPN/7/nsubj ,/PUNCT/7/punct hatte/AUX/7/aux Ott/PROPN/7/nsubj gesagt/VERB/0/root/sagen",
			"Schuld/NOUN/3/nsubj sei/AUX/3/cop Oslo/PROPN/7/ccomp ,/PUNCT/7/punct hatte/AUX/7/aux Ott/PROPN/7/nsubj gesagt/VERB/0/root/sagen",
		},
		{
			"what is said next does not belong to what was said first",
			"She/PRON/2/nsubj confirmed/VERB/0/root/confirm that/SCONJ/6/mark the/DET/5/det meeting/NOUN/6/nsubj happened/VERB/2/ccomp/happen and/CCONJ/8/cc added/VERB/6/conj/add that/SCONJ/10/mark won/VERB/8/ccomp/win but/CCONJ/12/cc smiled/VERB/6/conj/smile",
			"She/PRON/2/nsubj confirmed/VERB/0/root/confirm that/SCONJ/6/mark the/DET/5/det meeting/NOUN/6/nsubj happened/VERB/2/ccomp/happen and/CCONJ/8/cc added/VERB/2/conj/add that/SCONJ/10/mark won/VERB/8/ccomp/win but/CCONJ/12/cc smiled/VERB/2/conj/smile",
		},
		{
			"what a person said within what is said stays",
			"She/PRON/2/nsubj confirmed/VERB/0/root/confirm that/SCONJ/6/mark the/DET/5/det envoy/NOUN/6/nsubj came/VERB/2/ccomp/come and/CCONJ/8/cc added/VERB/6/conj/add that/SCONJ/10/mark won/VERB/8/ccomp/win",
			"She/PRON/2/nsubj confirmed/VERB/0/root/confirm that/SCONJ/6/mark the/DET/5/det envoy/NOUN/6/nsubj came/VERB/2/ccomp/come and/CCONJ/8/cc added/VERB/6/conj/add that/SCONJ/10/mark won/VERB/8/ccomp/win",
		},
		{
			"one another",
			"They/PRON/2/nsubj accused/VERB/0/root/accuse one/NUM/2/obj another/DET/3/amod of/SCONJ/6/mark lying/VERB/4/acl/lie",
			"They/PRON/2/nsubj accused/VERB/0/root/accuse one/NUM/2/obj another/DET/3/fixed of/SCONJ/6/mark lying/VERB/2/advcl/lie",
		},
		{
			"what is told hangs on the verb",
			"She/PRON/2/nsubj told/VERB/0/root/tell reporters/NOUN/2/iobj that/SCONJ/6/mark Novak/PROPN/6/nsubj left/VERB/3/acl/leave",
			"She/PRON/2/nsubj told/VERB/0/root/tell reporters/NOUN/2/iobj that/SCONJ/6/mark Novak/PROPN/6/nsubj left/VERB/2/ccomp/leave",
		},
		{
			"a speaker behind the verb",
			"It/PRON/2/nsubj failed/VERB/4/ccomp/fail ,/PUNCT/2/punct said/VERB/0/root/say an/DET/6/det aide/NOUN/4/obj",
			"It/PRON/2/nsubj failed/VERB/4/ccomp/fail ,/PUNCT/2/punct said/VERB/0/root/say an/DET/6/det aide/NOUN/4/nsubj",
		},
		{
			"a subject behind its passive",
			"In/ADP/2/case May/PROPN/4/obl were/AUX/4/aux:pass/be freed/VERB/0/root/free two/NUM/6/nummod monks/NOUN/4/obj",
			"In/ADP/2/case May/PROPN/4/obl were/AUX/4/aux:pass/be freed/VERB/0/root/free two/NUM/6/nummod monks/NOUN/4/nsubj:pass",
		},
		{
			"a noun in -ing",
			"He/PRON/3/nsubj:pass was/AUX/3/aux:pass/be cleared/VERB/0/root/clear of/ADP/6/case drug/NOUN/6/compound trafficking/VERB/3/advcl",
			"He/PRON/3/nsubj:pass was/AUX/3/aux:pass/be cleared/VERB/0/root/clear of/ADP/6/case drug/NOUN/6/compound trafficking/VERB/3/obl",
		},
		{
			"of what somebody is guilty",
			"Guilty/ADJ/0/root in/ADP/3/case May/PROPN/1/obl of/ADP/5/case theft/NOUN/3/nmod",
			"Guilty/ADJ/0/root in/ADP/3/case May/PROPN/1/obl of/ADP/5/case theft/NOUN/1/obl",
		},
		{
			"a clause behind after",
			"He/PRON/2/nsubj quit/VERB/0/root/quit it/PRON/2/obj after/ADP/6/case a/DET/6/det video/NOUN/3/nmod surfaced/VERB/2/ccomp/surface/VerbForm=Fin",
			"He/PRON/2/nsubj quit/VERB/0/root/quit it/PRON/2/obj after/ADP/7/mark a/DET/6/det video/NOUN/7/nsubj surfaced/VERB/2/advcl/surface/VerbForm=Fin",
		},
		{
			"the same preposition again",
			"sanctions/NOUN/0/root on/ADP/3/case Keller/PROPN/1/nmod ,/PUNCT/5/punct trader/NOUN/3/appos and/CCONJ/8/cc on/ADP/8/case firms/NOUN/5/conj",
			"sanctions/NOUN/0/root on/ADP/3/case Keller/PROPN/1/nmod ,/PUNCT/5/punct trader/NOUN/3/appos and/CCONJ/8/cc on/ADP/8/case firms/NOUN/3/conj",
		},
		{
			"members behind a passive",
			"Monks/NOUN/3/nsubj:pass/monk/Number=Plur were/AUX/3/aux:pass/be held/VERB/0/root/hold ,/PUNCT/6/punct among/ADP/6/case them/PRON/3/obl an/DET/8/det envoy/NOUN/3/obl",
			"Monks/NOUN/3/nsubj:pass/monk/Number=Plur were/AUX/3/aux:pass/be held/VERB/0/root/hold ,/PUNCT/6/punct among/ADP/6/case them/PRON/1/nmod an/DET/8/det envoy/NOUN/1/appos",
		},
		{
			"a speaker with a name behind her office",
			"panel/NOUN/2/nsubj found/VERB/10/ccomp/find no/DET/4/det fault/NOUN/2/obj ,/PUNCT/6/punct chair/NOUN/4/appos ,/PUNCT/8/punct Novak/PROPN/6/appos ,/PUNCT/6/punct said/VERB/0/root/say ./PUNCT/10/punct",
			"panel/NOUN/2/nsubj found/VERB/10/ccomp/find no/DET/4/det fault/NOUN/2/obj ,/PUNCT/6/punct chair/NOUN/10/nsubj ,/PUNCT/8/punct Novak/PROPN/6/appos ,/PUNCT/6/punct said/VERB/0/root/say ./PUNCT/10/punct",
		},
		{
			"one of several that a name is of",
			"one/NUM/0/root/one of/ADP/4/case the/DET/4/det banks/NOUN/1/nmod/bank/Number=Plur ,/PUNCT/4/punct [Organization Lumen/PROPN/4/appos]",
			"one/NUM/0/root/one of/ADP/4/case the/DET/4/det banks/NOUN/1/nmod/bank/Number=Plur ,/PUNCT/4/punct [Organization Lumen/PROPN/1/appos]",
		},
		{
			"how it was is what was heard",
			"She/PRON/2/nsubj heard/VERB/0/root/hear how/ADV/2/obj Novak/PROPN/5/nsubj left/VERB/3/advcl:relcl/leave",
			"She/PRON/2/nsubj heard/VERB/0/root/hear how/ADV/5/advmod Novak/PROPN/5/nsubj left/VERB/2/ccomp/leave",
		},
		{
			"what somebody has done",
			"wants/VERB/0/root/want to/PART/3/mark have/VERB/1/xcomp/have/VerbForm=Inf the/DET/5/det bridge/NOUN/3/obj near/ADP/7/case Bern/PROPN/5/nmod repaired/VERB/7/acl/repair/VerbForm=Part",
			"wants/VERB/0/root/want to/PART/3/mark have/VERB/1/xcomp/have/VerbForm=Inf the/DET/5/det bridge/NOUN/3/obj near/ADP/7/case Bern/PROPN/5/nmod repaired/VERB/3/xcomp/repair/VerbForm=Part",
		},
		{
			"what somebody has is not done",
			"She/PRON/2/nsubj has/VERB/0/root/have/VerbForm=Fin a/DET/4/det bridge/NOUN/2/obj built/VERB/4/acl/build/VerbForm=Part",
			"She/PRON/2/nsubj has/VERB/0/root/have/VerbForm=Fin a/DET/4/det bridge/NOUN/2/obj built/VERB/4/acl/build/VerbForm=Part",
		},
		{
			"back with its verb",
			"pay/VERB/0/root/pay back/ADV/1/advmod money/NOUN/1/obj",
			"pay/VERB/0/root/pay back/ADV/1/compound:prt money/NOUN/1/obj",
		},
		{
			"on behalf of",
			"act/VERB/0/root/act on/ADP/3/case behalf/NOUN/1/obl of/ADP/5/case Malta/PROPN/3/nmod",
			"act/VERB/0/root/act on/ADP/5/case behalf/NOUN/2/fixed of/ADP/2/fixed Malta/PROPN/1/obl",
		},
		{
			"as somebody stated",
			"As/SCONJ/2/mark confirmed/VERB/6/advcl/confirm the/DET/4/det head/NOUN/2/obj ,/PUNCT/2/punct left/VERB/0/root/leave",
			"As/SCONJ/2/mark confirmed/VERB/6/advcl/confirm the/DET/4/det head/NOUN/2/nsubj ,/PUNCT/2/punct left/VERB/0/root/leave",
		},
		{
			"what somebody is urged to do",
			"urged/VERB/0/root/urge both/DET/3/det sides/NOUN/1/obj to/PART/5/mark leave/VERB/3/acl/leave/VerbForm=Inf",
			"urged/VERB/0/root/urge both/DET/3/det sides/NOUN/1/obj to/PART/5/mark leave/VERB/1/xcomp/leave/VerbForm=Inf",
		},
		{
			"whom a court finds guilty",
			"found/VERB/0/root/find Keller/PROPN/3/compound guilty/NOUN/1/obj/guilty of/ADP/5/case theft/NOUN/3/nmod",
			"found/VERB/0/root/find Keller/PROPN/1/obj guilty/NOUN/1/xcomp/guilty of/ADP/5/case theft/NOUN/3/nmod",
		},
		{
			"an attribute that tells what a court found",
			"found/VERB/0/root/find them/PRON/1/obj guilty/ADJ/2/amod/guilty",
			"found/VERB/0/root/find them/PRON/1/obj guilty/ADJ/1/xcomp/guilty",
		},
		{
			"a noun in -ing whose noun was hung on the verb",
			"cleared/VERB/0/root/clear of/ADP/4/case drug/NOUN/1/obl trafficking/VERB/1/advcl",
			"cleared/VERB/0/root/clear of/ADP/4/case drug/NOUN/4/compound trafficking/VERB/1/obl",
		},
		{
			"a noun in -ing that is no verb",
			"accused/VERB/0/root/accuse of/SCONJ/3/mark wrongdoing/VERB/1/advcl",
			"accused/VERB/0/root/accuse of/SCONJ/3/case wrongdoing/VERB/1/obl",
		},
		{
			"whether somebody did it",
			"Whether/SCONJ/5/mark Novak/PROPN/5/nsubj left/VERB/5/advcl/leave is/AUX/5/cop unclear/ADJ/0/root",
			"Whether/SCONJ/3/mark Novak/PROPN/3/nsubj left/VERB/5/csubj/leave is/AUX/5/cop unclear/ADJ/0/root",
		},
		{
			"what a firm is called before its name",
			"Carmaker/NOUN/3/nsubj [Organization Lumen/PROPN/3/nsubj] left/VERB/0/root/leave",
			"Carmaker/NOUN/3/nsubj [Organization Lumen/PROPN/1/appos] left/VERB/0/root/leave",
		},
		{
			"as much as",
			"fell/VERB/0/root/fall as/ADV/3/advmod much/ADV/1/advmod as/ADP/6/case 9/NUM/6/nummod percent/NOUN/1/obl",
			"fell/VERB/0/root/fall as/ADV/6/advmod much/ADV/2/fixed as/ADP/2/fixed 9/NUM/6/nummod percent/NOUN/1/obj",
		},
		{
			"a finite verb beside the one above a gerund",
			"He/PRON/3/nsubj is/AUX/3/aux:pass/be accused/VERB/0/root/accuse of/SCONJ/5/mark taking/VERB/3/advcl/take bribes/NOUN/5/obj and/CCONJ/8/cc faces/VERB/5/conj/face/VerbForm=Fin trial/NOUN/8/obj",
			"He/PRON/3/nsubj is/AUX/3/aux:pass/be accused/VERB/0/root/accuse of/SCONJ/5/mark taking/VERB/3/advcl/take bribes/NOUN/5/obj and/CCONJ/8/cc faces/VERB/3/conj/face/VerbForm=Fin trial/NOUN/8/obj",
		},
		{
			"some of those who are missing",
			"men/NOUN/2/nsubj/man/Number=Plur are/VERB/0/root/be missing/ADJ/2/xcomp ,/PUNCT/6/punct including/ADP/6/case boys/NOUN/2/obl",
			"men/NOUN/2/nsubj/man/Number=Plur are/VERB/0/root/be missing/ADJ/2/xcomp ,/PUNCT/6/punct including/ADP/6/case boys/NOUN/1/nmod",
		},
		{
			"according to people who were told",
			"They/PRON/2/nsubj met/VERB/0/root/meet ,/PUNCT/2/punct according/VERB/7/mark to/ADP/4/fixed people/NOUN/7/nsubj briefed/VERB/2/advcl/brief/VerbForm=Part",
			"They/PRON/2/nsubj met/VERB/0/root/meet ,/PUNCT/2/punct according/VERB/6/case to/ADP/4/fixed people/NOUN/2/obl briefed/VERB/6/acl/brief/VerbForm=Part",
		},
		{
			"a participle that is a preposition",
			"suspended/VERB/0/root/suspend pending/VERB/1/advcl/pend an/DET/4/det inquiry/NOUN/2/obj",
			"suspended/VERB/0/root/suspend pending/VERB/4/case/pend an/DET/4/det inquiry/NOUN/1/obl",
		},
		{
			"a real relative clause stays",
			"talks/NOUN/0/root they/PRON/3/nsubj held/VERB/1/acl:relcl/hold",
			"talks/NOUN/0/root they/PRON/3/nsubj held/VERB/1/acl:relcl/hold",
		},
	})
}
