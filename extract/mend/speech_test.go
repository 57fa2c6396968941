package mend

import (
	"testing"

	"dossier/extract/article"
)

// TestSpeech mends who tells what to whom.
func TestSpeech(t *testing.T) {
	checkMends(t, article.English, []mendCase{
		{
			"what is told to somebody with a name",
			"She/PRON/2/nsubj told/VERB/0/root/tell the/DET/4/det envoy/NOUN/2/iobj ,/PUNCT/6/punct Keller/PROPN/4/appos ,/PUNCT/11/punct that/SCONJ/11/mark prices/NOUN/11/nsubj would/AUX/11/aux rise/VERB/4/acl:relcl/rise",
			"She/PRON/2/nsubj told/VERB/0/root/tell the/DET/4/det envoy/NOUN/2/iobj ,/PUNCT/6/punct Keller/PROPN/4/appos ,/PUNCT/11/punct that/SCONJ/11/mark prices/NOUN/11/nsubj would/AUX/11/aux rise/VERB/2/ccomp/rise",
		},
		{
			"what is said of somebody",
			"She/PRON/2/nsubj saw/VERB/0/root/see the/DET/4/det sign/NOUN/2/obj that/SCONJ/7/mark prices/NOUN/7/nsubj rise/VERB/4/acl/rise",
			"She/PRON/2/nsubj saw/VERB/0/root/see the/DET/4/det sign/NOUN/2/obj that/SCONJ/7/mark prices/NOUN/7/nsubj rise/VERB/4/acl/rise",
		},
		{
			"a speaker with an office and a name",
			"It/PRON/2/nsubj fell/VERB/0/root/fall ,/PUNCT/5/punct the/DET/5/det head/NOUN/2/parataxis/head of/ADP/7/case trade/NOUN/5/nmod ,/PUNCT/9/punct Keller/PROPN/5/appos ,/PUNCT/5/punct added/VERB/2/parataxis/add ./PUNCT/2/punct",
			"It/PRON/2/nsubj fell/VERB/0/root/fall ,/PUNCT/5/punct the/DET/5/det head/NOUN/11/nsubj/head of/ADP/7/case trade/NOUN/5/nmod ,/PUNCT/9/punct Keller/PROPN/5/appos ,/PUNCT/5/punct added/VERB/2/parataxis/add ./PUNCT/2/punct",
		},
		{
			"a speaker taken for an object",
			"It/PRON/2/nsubj fell/VERB/11/ccomp/fall ,/PUNCT/5/punct the/DET/5/det head/NOUN/2/obj/head of/ADP/7/case trade/NOUN/5/nmod ,/PUNCT/9/punct Keller/PROPN/5/appos ,/PUNCT/5/punct said/VERB/0/root/say ./PUNCT/11/punct",
			"It/PRON/2/nsubj fell/VERB/11/ccomp/fall ,/PUNCT/5/punct the/DET/5/det head/NOUN/11/nsubj/head of/ADP/7/case trade/NOUN/5/nmod ,/PUNCT/9/punct Keller/PROPN/5/appos ,/PUNCT/5/punct said/VERB/0/root/say ./PUNCT/11/punct",
		},
		{
			"what opens the content stands before who says it",
			"On/ADP/2/case Monday/PROPN/5/obl ,/PUNCT/2/punct he/PRON/5/nsubj said/VERB/0/root/say ,/PUNCT/9/punct prices/NOUN/9/nsubj will/AUX/9/aux rise/VERB/5/ccomp",
			"On/ADP/2/case Monday/PROPN/9/obl ,/PUNCT/2/punct he/PRON/5/nsubj said/VERB/0/root/say ,/PUNCT/9/punct prices/NOUN/9/nsubj will/AUX/9/aux rise/VERB/5/ccomp",
		},
		{
			"when somebody says it",
			"On/ADP/2/case Monday/PROPN/5/obl ,/PUNCT/2/punct he/PRON/5/nsubj said/VERB/0/root/say prices/NOUN/8/nsubj will/AUX/8/aux rise/VERB/5/ccomp",
			"On/ADP/2/case Monday/PROPN/5/obl ,/PUNCT/2/punct he/PRON/5/nsubj said/VERB/0/root/say prices/NOUN/8/nsubj will/AUX/8/aux rise/VERB/5/ccomp",
		},
		{
			"a source behind a condition",
			"It/PRON/2/nsubj closes/VERB/0/root/close if/SCONJ/5/mark it/PRON/5/nsubj rains/VERB/2/advcl/rain ,/PUNCT/9/punct according/VERB/9/case/accord to/ADP/7/fixed Keller/PROPN/5/obl ./PUNCT/2/punct",
			"It/PRON/2/nsubj closes/VERB/0/root/close if/SCONJ/5/mark it/PRON/5/nsubj rains/VERB/2/advcl/rain ,/PUNCT/9/punct according/VERB/9/case/accord to/ADP/7/fixed Keller/PROPN/2/obl ./PUNCT/2/punct",
		},
		{
			"a source without a comma",
			"It/PRON/2/nsubj closes/VERB/0/root/close if/SCONJ/5/mark it/PRON/5/nsubj rains/VERB/2/advcl/rain according/VERB/8/case/accord to/ADP/6/fixed Keller/PROPN/5/obl ./PUNCT/2/punct",
			"It/PRON/2/nsubj closes/VERB/0/root/close if/SCONJ/5/mark it/PRON/5/nsubj rains/VERB/2/advcl/rain according/VERB/8/case/accord to/ADP/6/fixed Keller/PROPN/5/obl ./PUNCT/2/punct",
		},
		{
			"where somebody was",
			"He/PRON/2/nsubj knew/VERB/0/root/know where/ADV/2/obj/where she/PRON/3/nsubj was/AUX/3/cop/be",
			"He/PRON/2/nsubj knew/VERB/0/root/know where/ADV/2/ccomp/where she/PRON/3/nsubj was/AUX/3/cop/be",
		},
		{
			"who is appealed to",
			"He/PRON/2/nsubj appealed/VERB/0/root/appeal to/ADP/4/case banks/NOUN/2/obl to/PART/6/mark pay/VERB/4/acl/pay/VerbForm=Inf",
			"He/PRON/2/nsubj appealed/VERB/0/root/appeal to/ADP/4/case banks/NOUN/2/obl to/PART/6/mark pay/VERB/2/xcomp/pay/VerbForm=Inf",
		},
		{
			"what calls are for",
			"rejected/VERB/0/root/reject calls/NOUN/1/obj/call for/ADP/4/case banks/NOUN/2/nmod to/PART/7/mark be/AUX/7/aux:pass sold/VERB/1/advcl/sell/VerbForm=Part",
			"rejected/VERB/0/root/reject calls/NOUN/1/obj/call for/ADP/7/mark banks/NOUN/7/nsubj:pass to/PART/7/mark be/AUX/7/aux:pass sold/VERB/2/acl/sell/VerbForm=Part",
		},
		{
			"what a letter is for",
			"wrote/VERB/0/root/write letters/NOUN/1/obj/letter for/ADP/4/case banks/NOUN/2/nmod to/PART/6/mark protest/VERB/1/advcl/protest/VerbForm=Inf",
			"wrote/VERB/0/root/write letters/NOUN/1/obj/letter for/ADP/4/case banks/NOUN/2/nmod to/PART/6/mark protest/VERB/1/advcl/protest/VerbForm=Inf",
		},
		{
			"a speaker who is told more of",
			"It/PRON/2/nsubj fell/VERB/0/root/fall ,/PUNCT/5/punct a/DET/5/det head/NOUN/2/appos/head ,/PUNCT/8/punct who/PRON/8/nsubj left/VERB/5/acl:relcl/leave ,/PUNCT/10/punct said/VERB/8/conj/say ./PUNCT/2/punct",
			"It/PRON/2/nsubj fell/VERB/0/root/fall ,/PUNCT/5/punct a/DET/5/det head/NOUN/10/nsubj/head ,/PUNCT/8/punct who/PRON/8/nsubj left/VERB/5/acl:relcl/leave ,/PUNCT/10/punct said/VERB/2/parataxis/say ./PUNCT/2/punct",
		},
		{
			"who leaves and says nothing",
			"It/PRON/2/nsubj hit/VERB/0/root/hit a/DET/4/det head/NOUN/2/obj/head who/PRON/6/nsubj left/VERB/4/acl:relcl/leave and/CCONJ/8/cc confirmed/VERB/6/conj/confirm it/PRON/8/obj ./PUNCT/2/punct",
			"It/PRON/2/nsubj hit/VERB/0/root/hit a/DET/4/det head/NOUN/2/obj/head who/PRON/6/nsubj left/VERB/4/acl:relcl/leave and/CCONJ/8/cc confirmed/VERB/6/conj/confirm it/PRON/8/obj ./PUNCT/2/punct",
		},
		{
			"who speaks for a bank",
			"envoy/NOUN/9/nsubj/envoy of/ADP/4/case the/DET/4/det bank/NOUN/1/nmod/bank/Number=Sing ,/PUNCT/7/punct who/PRON/7/nsubj left/VERB/4/acl:relcl/leave ,/PUNCT/1/punct fell/VERB/0/root/fall",
			"envoy/NOUN/9/nsubj/envoy of/ADP/4/case the/DET/4/det bank/NOUN/1/nmod/bank/Number=Sing ,/PUNCT/7/punct who/PRON/7/nsubj left/VERB/1/acl:relcl/leave ,/PUNCT/1/punct fell/VERB/0/root/fall",
		},
		{
			"it emerged",
			"It/PRON/2/nsubj emerged/VERB/0/root/emerge that/SCONJ/5/mark he/PRON/5/nsubj lied/VERB/2/ccomp/lie",
			"It/PRON/2/expl emerged/VERB/0/root/emerge that/SCONJ/5/mark he/PRON/5/nsubj lied/VERB/2/csubj/lie",
		},
		{
			"a condition without if in what is said",
			"Were/AUX/3/cop/be he/PRON/3/nsubj free/ADJ/10/ccomp/free ,/PUNCT/3/punct we/PRON/7/nsubj would/AUX/7/aux pay/VERB/10/ccomp/pay ,/PUNCT/10/punct he/PRON/10/nsubj said/VERB/0/root/say ./PUNCT/10/punct",
			"Were/AUX/3/cop/be he/PRON/3/nsubj free/ADJ/7/advcl/free ,/PUNCT/3/punct we/PRON/7/nsubj would/AUX/7/aux pay/VERB/10/ccomp/pay ,/PUNCT/10/punct he/PRON/10/nsubj said/VERB/0/root/say ./PUNCT/10/punct",
		},
		{
			"a proviso behind an object",
			"sells/VERB/0/root/sell arms/NOUN/1/obj provided/VERB/2/acl/provide that/SCONJ/6/mark he/PRON/6/nsubj pays/VERB/3/ccomp/pay",
			"sells/VERB/0/root/sell arms/NOUN/1/obj provided/VERB/6/mark/provide that/SCONJ/3/fixed he/PRON/6/nsubj pays/VERB/1/advcl/pay",
		},
		{
			"the day when it was said",
			"He/PRON/2/nsubj said/VERB/0/root/say on/ADP/4/case Sunday/PROPN/7/obl he/PRON/7/nsubj would/AUX/7/aux go/VERB/2/ccomp/go",
			"He/PRON/2/nsubj said/VERB/0/root/say on/ADP/4/case Sunday/PROPN/2/obl he/PRON/7/nsubj would/AUX/7/aux go/VERB/2/ccomp/go",
		},
		{
			"the day of what is said",
			"He/PRON/2/nsubj said/VERB/0/root/say that/SCONJ/8/mark on/ADP/5/case Sunday/PROPN/8/obl he/PRON/8/nsubj would/AUX/8/aux go/VERB/2/ccomp/go",
			"He/PRON/2/nsubj said/VERB/0/root/say that/SCONJ/8/mark on/ADP/5/case Sunday/PROPN/8/obl he/PRON/8/nsubj would/AUX/8/aux go/VERB/2/ccomp/go",
		},
		{
			"a speaker behind the verb taken for a subject of what is said",
			"Today/ADV/8/advmod ,/PUNCT/3/punct said/VERB/0/root/say Keller/PROPN/8/nsubj ,/PUNCT/3/punct it/PRON/8/nsubj will/AUX/8/aux go/VERB/3/ccomp/go",
			"Today/ADV/8/advmod ,/PUNCT/3/punct said/VERB/0/root/say Keller/PROPN/3/nsubj ,/PUNCT/3/punct it/PRON/8/nsubj will/AUX/8/aux go/VERB/3/ccomp/go",
		},
		{
			"a condition before who says it",
			"If/SCONJ/3/mark they/PRON/3/nsubj pay/VERB/5/ccomp/pay ,/PUNCT/3/punct said/VERB/0/root/say Keller/PROPN/5/nsubj ,/PUNCT/5/punct we/PRON/9/nsubj sell/VERB/5/ccomp/sell",
			"If/SCONJ/3/mark they/PRON/3/nsubj pay/VERB/9/advcl/pay ,/PUNCT/3/punct said/VERB/0/root/say Keller/PROPN/5/nsubj ,/PUNCT/5/punct we/PRON/9/nsubj sell/VERB/5/ccomp/sell",
		},
		{
			"a condition without if behind a comma",
			"It/PRON/3/nsubj will/AUX/3/aux pay/VERB/0/root/pay ,/PUNCT/7/punct should/AUX/7/aux prices/NOUN/7/nsubj fall/VERB/3/parataxis/fall ./PUNCT/3/punct",
			"It/PRON/3/nsubj will/AUX/3/aux pay/VERB/0/root/pay ,/PUNCT/7/punct should/AUX/7/aux prices/NOUN/7/nsubj fall/VERB/3/advcl/fall ./PUNCT/3/punct",
		},
		{
			"a clause of its own behind a comma",
			"It/PRON/3/nsubj will/AUX/3/aux pay/VERB/0/root/pay ,/PUNCT/7/punct prices/NOUN/7/nsubj should/AUX/7/aux fall/VERB/3/parataxis/fall ./PUNCT/3/punct",
			"It/PRON/3/nsubj will/AUX/3/aux pay/VERB/0/root/pay ,/PUNCT/7/punct prices/NOUN/7/nsubj should/AUX/7/aux fall/VERB/3/parataxis/fall ./PUNCT/3/punct",
		},
		{
			"it asks",
			"it/PRON/3/expl is/AUX/3/aux probing/VERB/0/root/probe whether/SCONJ/6/mark he/PRON/6/nsubj lied/VERB/3/ccomp/lie",
			"it/PRON/3/nsubj is/AUX/3/aux probing/VERB/0/root/probe whether/SCONJ/6/mark he/PRON/6/nsubj lied/VERB/3/ccomp/lie",
		},
		{
			"what somebody makes clear",
			"He/PRON/2/nsubj made/VERB/0/root/make it/PRON/2/obj clear/ADJ/2/xcomp/clear that/SCONJ/7/mark he/PRON/7/nsubj left/VERB/4/ccomp/leave",
			"He/PRON/2/nsubj made/VERB/0/root/make it/PRON/2/expl clear/ADJ/2/xcomp/clear that/SCONJ/7/mark he/PRON/7/nsubj left/VERB/2/ccomp/leave",
		},
		{
			"it speaks",
			"It/PRON/2/expl warned/VERB/0/root/warn that/SCONJ/5/mark prices/NOUN/5/nsubj rise/VERB/2/ccomp/rise",
			"It/PRON/2/nsubj warned/VERB/0/root/warn that/SCONJ/5/mark prices/NOUN/5/nsubj rise/VERB/2/ccomp/rise",
		},
		{
			"it stands for nothing",
			"It/PRON/2/expl seems/VERB/0/root/seem that/SCONJ/5/mark prices/NOUN/5/nsubj rise/VERB/2/ccomp/rise",
			"It/PRON/2/expl seems/VERB/0/root/seem that/SCONJ/5/mark prices/NOUN/5/nsubj rise/VERB/2/ccomp/rise",
		},
		{
			"no passive without an auxiliary",
			"Prices/NOUN/2/nsubj rose/VERB/0/root/rise ,/PUNCT/6/punct the/DET/5/det bank/NOUN/6/nsubj:pass informed/VERB/2/parataxis/inform ./PUNCT/2/punct",
			"Prices/NOUN/2/nsubj rose/VERB/0/root/rise ,/PUNCT/6/punct the/DET/5/det bank/NOUN/6/nsubj informed/VERB/2/parataxis/inform ./PUNCT/2/punct",
		},
		{
			"an act of speech inserted behind the subject",
			"Prices/NOUN/5/nsubj ,/PUNCT/5/punct the/DET/4/det bank/NOUN/5/nsubj said/VERB/8/parataxis/say ,/PUNCT/5/punct must/AUX/8/aux rise/VERB/0/root/rise",
			"Prices/NOUN/8/nsubj ,/PUNCT/5/punct the/DET/4/det bank/NOUN/5/nsubj said/VERB/8/parataxis/say ,/PUNCT/5/punct must/AUX/8/aux rise/VERB/0/root/rise",
		},
		{
			"the speaker behind a question",
			"Asked/VERB/8/advcl/ask whether/SCONJ/4/mark prices/NOUN/4/nsubj rise/VERB/1/ccomp/rise ,/PUNCT/4/punct the/DET/7/det envoy/NOUN/4/nsubj said/VERB/0/root/say no/INTJ/8/discourse ./PUNCT/8/punct",
			"Asked/VERB/8/advcl/ask whether/SCONJ/4/mark prices/NOUN/4/nsubj rise/VERB/1/ccomp/rise ,/PUNCT/4/punct the/DET/7/det envoy/NOUN/8/nsubj said/VERB/0/root/say no/INTJ/8/discourse ./PUNCT/8/punct",
		},
		{
			"a speaker with a name, taken for a clause about him",
			"Prices/NOUN/2/nsubj rise/VERB/0/root/rise ,/PUNCT/5/punct the/DET/5/det envoy/NOUN/2/nsubj Keller/PROPN/7/nsubj estimated/VERB/5/acl:relcl/estimate ./PUNCT/2/punct",
			"Prices/NOUN/2/nsubj rise/VERB/0/root/rise ,/PUNCT/5/punct the/DET/5/det envoy/NOUN/7/nsubj Keller/PROPN/5/appos estimated/VERB/2/parataxis/estimate ./PUNCT/2/punct",
		},
		{
			"a speaker taken for an apposition of the object",
			"Malta/PROPN/2/nsubj paid/VERB/0/root/pay money/NOUN/7/nsubj ,/PUNCT/6/punct the/DET/6/det envoy/NOUN/3/appos said/VERB/2/ccomp/say ./PUNCT/2/punct",
			"Malta/PROPN/2/nsubj paid/VERB/0/root/pay money/NOUN/2/obj ,/PUNCT/6/punct the/DET/6/det envoy/NOUN/7/nsubj said/VERB/2/parataxis/say ./PUNCT/2/punct",
		},
		{
			"what the agent of a passive accuses of",
			"Keller/PROPN/3/nsubj:pass was/AUX/3/aux:pass accused/VERB/0/root/accuse by/ADP/5/case Malta/PROPN/3/obl:agent of/SCONJ/7/mark lying/VERB/5/acl/lie",
			"Keller/PROPN/3/nsubj:pass was/AUX/3/aux:pass accused/VERB/0/root/accuse by/ADP/5/case Malta/PROPN/3/obl:agent of/SCONJ/7/mark lying/VERB/3/advcl/lie",
		},
	})
}
