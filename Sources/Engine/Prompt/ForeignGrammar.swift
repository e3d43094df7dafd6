/// The words that hold sentences together in other languages: `english part:word word`, `_` joins words.
///
/// Parts: d determiner, p preposition, c conjunction, s subordinator, o pronoun, x auxiliary, k negation, m number,
/// r adverb, - nothing.
enum ForeignGrammar {
    static func table(_ language: Language) -> String {
        switch language {
        case .german: german
        case .french: french
        case .spanish: spanish
        case .portuguese: portuguese
        case .english, .japanese, .chinese: ""
        }
    }

    private static let german = """
        the d:der die das den dem des
        a d:ein eine einen einem einer eines
        no k:kein keine keinen keinem keiner keinerlei
        without k:ohne
        not k:nicht
        and c:und sowie
        or c:oder noch
        on p:auf
        in p:in im ins innerhalb
        by p:an am ans bei beim neben nahe
        above p:über überm
        under p:unter unterm
        in_front_of p:vor vorm
        behind p:hinter hinterm
        between p:zwischen
        through p:durch
        with p:mit
        of p:von vom
        from p:aus
        toward p:zu zum zur nach
        around p:um rund_um
        along p:entlang
        across p:quer_durch
        while s:während wenn als indem
        is x:ist sind war wird werden wurde
        they o:sie
        he o:er
        it o:es
        his d:sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer
        very r:sehr ganz so
        many m:viele vielen mehrere einige zahlreiche
        two m:zwei beide
        three m:drei
        four m:vier
        five m:fünf
        six m:sechs
        seven m:sieben
        eight m:acht
        nine m:neun
        ten m:zehn
        twelve m:zwölf
        slowly r:langsam leise sanft
        - -:sich man zu_sehen etwas aus_dem_wasser_heraus
        """

    private static let french = """
        the d:le la les l'
        a d:un une
        those d:des
        no k:aucun aucune aucuns pas_de pas_d' ni
        without k:sans
        and c:et
        or c:ou
        on p:sur
        in p:dans en
        at p:au aux à
        under p:sous
        above p:au-dessus_de au-dessus_des au-dessus_du au_dessus_de au_dessus_du au_dessus_des
        behind p:derrière
        in_front_of p:devant
        between p:entre
        among p:parmi au_milieu_de au_milieu_des au_milieu_du
        through p:à_travers par
        with p:avec
        of p:de du d'
        beside p:près_de près_du à_côté_de à_côté_d' à_côté_du contre
        along p:le_long_de le_long_du
        around p:autour_de autour_du autour_d'
        toward p:vers
        out_of p:hors_de
        after p:après
        while s:pendant_que tandis_que pendant lorsque quand
        is x:est sont c'_est était
        it o:il elle
        they o:ils elles
        that o:qui que
        his d:son sa ses leur leurs
        very r:très
        many m:plusieurs beaucoup_de quelques
        two m:deux
        three m:trois
        four m:quatre
        five m:cinq
        six m:six
        seven m:sept
        eight m:huit
        nine m:neuf
        ten m:dix
        twelve m:douze
        slowly r:lentement doucement
        - -:se s' en_train_de y ne n' c' ce
        """

    private static let spanish = """
        the d:el la los las
        a d:un una unos unas
        no k:ningún ninguna ningun
        without k:sin
        not k:no
        and c:y e
        or c:o u ni
        of p:de del
        at p:al
        in p:en dentro_de
        on p:sobre encima_de
        under p:bajo debajo_de
        behind p:detrás_de tras
        in_front_of p:delante_de frente_a delante_del frente_al
        between p:entre
        with p:con
        beside p:junto_a al_lado_de cerca_de junto_al al_lado_del
        through p:por a_través_de
        toward p:hacia a
        around p:alrededor_de alrededor_del
        along p:a_lo_largo_de a_lo_largo_del
        out_of p:fuera_de
        from p:desde
        while s:mientras cuando
        is x:es son está están era hay
        it o:ello
        he o:él
        she o:ella
        they o:ellos ellas
        that o:que
        his d:su sus
        very r:muy
        many m:muchos muchas varios varias
        two m:dos
        three m:tres
        four m:cuatro
        five m:cinco
        six m:seis
        seven m:siete
        eight m:ocho
        nine m:nueve
        ten m:diez
        twelve m:doce
        slowly r:lentamente despacio suavemente
        - -:se lo
        """

    private static let portuguese = """
        the d:o a os as
        a d:um uma uns umas
        no k:nenhum nenhuma
        without k:sem
        not k:não
        and c:e
        or c:ou nem
        of p:de do da dos das
        in p:em no na nos nas num numa dentro_de
        at p:ao à aos às
        on p:sobre em_cima_de em_cima_da em_cima_do
        under p:sob debaixo_de embaixo_de debaixo_da debaixo_do
        behind p:atrás_de atrás_da atrás_do
        in_front_of p:na_frente_de em_frente_a diante_de na_frente_da na_frente_do em_frente_ao em_frente_à
        between p:entre
        with p:com
        beside p:ao_lado_de perto_de junto_a ao_lado_da ao_lado_do perto_da perto_do
        through p:por pelo pela pelos pelas através_de através_da através_do
        toward p:em_direção_a em_direção_ao para
        around p:ao_redor_de em_volta_de em_torno_de ao_redor_da ao_redor_do
        along p:ao_longo_de ao_longo_da ao_longo_do
        out_of p:fora_de
        from p:desde
        while s:enquanto quando
        is x:é são está estão era há
        he o:ele
        she o:ela
        they o:eles elas
        that o:que
        his d:seu sua seus suas
        very r:muito bem
        many m:muitos muitas vários várias
        two m:dois duas
        three m:três
        four m:quatro
        five m:cinco
        six m:seis
        seven m:sete
        eight m:oito
        nine m:nove
        ten m:dez
        twelve m:doze
        slowly r:lentamente devagar suavemente
        - -:se
        """
}
