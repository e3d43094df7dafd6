/// Camera, shots, speed, style, mood and lettering in six languages; the format is that of `ForeignSettings`.
enum ForeignFilming {
    static let rows = """
        static camera f;statische Kamera,feste Kamera,Kamera steht still;caméra fixe,plan fixe;cámara fija,plano fijo;câmera fixa,câmera parada,plano fixo;固定カメラ,カメラ固定;固定镜头,镜头固定,固定机位
        dolly in f;Kamera fährt auf,Kamera fährt langsam auf,Kamerafahrt nach vorn,Kamera fährt heran,Kamera nähert sich,Kamera fährt langsam heran,Kamera fährt vor;travelling avant,la caméra avance,la caméra s'approche,caméra s'approche;la cámara avanza,la cámara se acerca,cámara se acerca,travelling hacia adelante;a câmera avança,câmera se aproxima,câmera avança;カメラが近づく,カメラがゆっくり近づく,ドリーイン,カメラが前進;镜头推进,推镜头,镜头缓缓推进,镜头慢慢推进,镜头拉近
        dolly out f;Kamera fährt zurück,Kamerafahrt zurück,Kamera fährt langsam zurück,Kamera entfernt sich;travelling arrière,la caméra recule,caméra recule;la cámara retrocede,la cámara se aleja,cámara se aleja,cámara retrocede;a câmera recua,câmera se afasta,câmera recua;カメラが引く,カメラが後退,カメラがゆっくり引く,ドリーアウト;拉镜头,镜头拉远,镜头后退,镜头缓缓拉远
        zoom in f;Zoom auf,hineinzoomen,zoomt heran,heranzoomen;zoom avant;zoom hacia dentro,acercamiento;zoom para dentro;ズームイン;放大,变焦推进
        zoom out f;herauszoomen,zoomt heraus;zoom arrière,dézoom;zoom hacia fuera,alejamiento;zoom para fora;ズームアウト;缩小,变焦拉远
        slow pan f;Kameraschwenk,Schwenk,Kamera schwenkt,schwenkt;panoramique,la caméra panote;paneo,panorámica,barrido;panorâmica,câmera panorâmica;パン,パンする,カメラがパン;摇镜头,镜头摇移,横摇
        pan left f;Schwenk nach links,schwenkt nach links;panoramique vers la gauche;paneo a la izquierda,paneo hacia la izquierda;panorâmica para a esquerda;左にパン,左へパン;向左摇,镜头左摇
        pan right f;Schwenk nach rechts,schwenkt nach rechts;panoramique vers la droite;paneo a la derecha,paneo hacia la derecha;panorâmica para a direita;右にパン,右へパン;向右摇,镜头右摇
        tilt up f;Kamera neigt sich nach oben,schwenkt nach oben;panoramique vertical vers le haut;inclinación hacia arriba;câmera inclina para cima;ティルトアップ,カメラが上を向く;镜头上摇,上摇
        tilt down f;schwenkt nach unten;panoramique vertical vers le bas;inclinación hacia abajo;câmera inclina para baixo;ティルトダウン;镜头下摇,下摇
        tracking shot f;Verfolgungsfahrt,Kamera folgt,Kamerafahrt,Kamera begleitet,Kamera verfolgt;travelling,la caméra suit,caméra suit,plan séquence,travelling latéral;la cámara sigue,cámara sigue,plano de seguimiento,travelling;a câmera segue,câmera segue,câmera acompanha,a câmera acompanha,travelling;カメラが追う,追跡ショット,カメラが追いかける,トラッキングショット,カメラが後を追う;跟拍,跟随镜头,镜头跟随,跟踪镜头
        orbit shot f;Kamera umkreist,Kamera kreist,Umkreisung;la caméra tourne autour,caméra tourne autour,caméra orbite;la cámara gira alrededor,cámara gira alrededor,cámara orbita,la cámara orbita;a câmera gira em torno,câmera gira ao redor,câmera orbita;カメラが回り込む,周回,カメラが周りを回る;环绕镜头,镜头环绕,环绕拍摄
        crane up f;Kamera steigt auf,Kamera hebt sich,Kamera steigt;la caméra s'élève,caméra s'élève,la caméra monte;la cámara se eleva,cámara se eleva,la cámara sube;a câmera sobe,câmera sobe,câmera se eleva;カメラが上昇,クレーンアップ;镜头升起,镜头上升
        crane down f;Kamera senkt sich,Kamera sinkt;la caméra descend,caméra descend;la cámara desciende,cámara desciende,la cámara baja;a câmera desce,câmera desce;カメラが下降,クレーンダウン;镜头下降,镜头降下
        handheld camera f;Handkamera,aus der Hand gefilmt,wackelige Kamera;caméra à l'épaule,caméra portée;cámara en mano,cámara al hombro;câmera na mão,câmera de mão;手持ちカメラ,手持ち;手持镜头,手持拍摄,手持摄影
        drone shot f;Drohnenaufnahme,Drohnenflug,Drohne,Drohnenperspektive;vue de drone,plan drone,drone,prise de vue par drone;toma con dron,con dron,dron,vista de dron;tomada de drone,drone,filmagem de drone,imagem de drone;ドローン,ドローン撮影,ドローン映像,空撮ドローン;无人机,航拍无人机,无人机镜头,无人机拍摄
        fpv f;FPV;fpv;fpv;fpv;FPV;第一视角飞行,穿越机
        macro shot f;Makro,Makroaufnahme;macro,plan macro;macro,toma macro;macro,plano macro;マクロ,マクロ撮影,接写;微距,微距镜头,微距特写
        extreme close up f;Detailaufnahme,extreme Nahaufnahme;très gros plan,plan très serré;primerísimo primer plano,plano detalle;plano detalhe,primeiríssimo plano;超クローズアップ,超接写;大特写,极近特写
        close up f;Nahaufnahme,Großaufnahme;gros plan,plan serré,plan rapproché;primer plano,plano cerrado;close,primeiro plano,plano fechado;クローズアップ,アップ;特写,近景
        medium shot f;Halbnahe,Halbtotale,Halbnaheinstellung;plan moyen,plan taille,plan américain;plano medio;plano médio;ミディアムショット,バストショット;中景,中近景
        wide shot f;Totale,Weitwinkelaufnahme,Weitwinkel,Panoramaaufnahme;plan large,plan d'ensemble,plan général;plano general,plano abierto,toma amplia,gran plano general;plano aberto,plano geral;ワイドショット,広角,引きの画,全景ショット;全景,远景,广角,广角镜头
        aerial view f;Luftaufnahme,Vogelperspektive,aus der Luft;vue aérienne,plan aérien;vista aérea,toma aérea,plano aéreo;vista aérea,tomada aérea,plano aéreo;空撮,俯瞰,空からの;航拍,鸟瞰,空中俯拍
        top down f;von oben,Draufsicht,Aufsicht;vue de dessus,vue du dessus;vista cenital,plano cenital,cenital;vista de cima,plano zenital,visto de cima;真上から,真俯瞰;俯拍,俯视,顶视
        low angle f;Froschperspektive,von unten,Untersicht;contre-plongée;contrapicado,ángulo bajo;contra-plongée,ângulo baixo,contra plongée;ローアングル,下から;低角度,仰拍
        high angle f;Obersicht;plongée;picado,ángulo alto;plongée,ângulo alto;ハイアングル;高角度
        point of view f;Ego-Perspektive,Ich-Perspektive,aus der Sicht;caméra subjective,vue subjective,point de vue;punto de vista,cámara subjetiva,primera persona;ponto de vista,câmera subjetiva,primeira pessoa;一人称視点,主観ショット,主観視点;第一人称视角,主观视角,第一视角
        over the shoulder f;über die Schulter;par-dessus l'épaule;sobre el hombro,por encima del hombro;por cima do ombro,sobre o ombro;肩越し;过肩镜头
        slow motion f;Zeitlupe,Superzeitlupe;ralenti,au ralenti;cámara lenta,a cámara lenta;câmera lenta,em câmera lenta;スローモーション,スロー;慢动作,慢镜头
        time lapse f;Zeitraffer;accéléré,time-lapse;cámara rápida,timelapse;timelapse,lapso de tempo;タイムラプス,微速度撮影;延时摄影,延时
        fast motion f;Schnelldurchlauf,im Zeitraffertempo;vitesse accélérée,mouvement accéléré;velocidad rápida,acelerado;acelerado,câmera rápida;早送り;快进,快动作
        anime f;Anime,Anime-Stil,Manga;anime,style manga;anime,estilo anime;anime,estilo anime;アニメ,アニメ調,アニメ風;动漫,动画风格,日漫,动漫风格
        3d f;3D,3D-Animation;3D;3D;3D;3D,３Ｄ;3D,三维
        watercolor f;Aquarell,Aquarellstil;aquarelle,style aquarelle;acuarela,estilo acuarela;aquarela,estilo aquarela;水彩,水彩画,水彩画風;水彩,水彩画
        documentary f;Dokumentarfilm,dokumentarisch,Dokumentarstil;documentaire,style documentaire;documental,cine documental,estilo documental;documentário,estilo documentário;ドキュメンタリー,ドキュメンタリー風;纪录片,纪录片风格
        photorealistic f;fotorealistisch,realistisch;photoréaliste,réaliste;fotorrealista,realista;fotorrealista,realista;実写,フォトリアル,写実的;写实,逼真,真实感
        claymation f;Knetanimation,Knete;pâte à modeler;plastilina,animación con plastilina;massinha,animação em massinha;クレイアニメ,粘土アニメ;粘土动画,黏土动画
        black and white f;Schwarz-Weiß,schwarzweiß,schwarz-weiß;noir et blanc;blanco y negro;preto e branco;白黒,モノクロ;黑白
        cyberpunk f;Cyberpunk;cyberpunk;ciberpunk,cyberpunk;cyberpunk;サイバーパンク;赛博朋克
        pixel art f;Pixelkunst,Pixel-Art;pixel art;arte de píxeles,pixel art;pixel art;ドット絵,ピクセルアート;像素画,像素风,像素艺术
        cinematic f;filmisch,kinoreif,Kinolook;cinématographique,cinématique;cinematográfico,cinemático;cinematográfico,cinemático;映画のような,シネマティック,映画的;电影感,电影质感,电影级,电影风格
        comic book f;Comic,Comicstil;bande dessinée,BD;cómic,historieta;quadrinhos,história em quadrinhos;アメコミ,コミック;漫画,美漫
        oil painting f;Ölgemälde,Ölmalerei;peinture à l'huile;pintura al óleo,óleo;pintura a óleo;油絵,油彩;油画
        pencil sketch f;Bleistiftzeichnung,Bleistiftskizze;croquis au crayon,dessin au crayon;dibujo a lápiz,boceto;desenho a lápis,esboço;鉛筆画,スケッチ,デッサン;铅笔画,素描
        vintage film f;alter Film,Super 8,Vintage-Look;vieux film,film d'époque;película antigua,vintage;filme antigo,vintage;古い映画,レトロ,昔のフィルム;老电影,复古,胶片感
        low poly f;Low Poly;low poly;low poly;low poly;ローポリ;低多边形
        ukiyo e f;japanischer Holzschnitt;estampe japonaise;grabado japonés;gravura japonesa;浮世絵,浮世絵風;浮世绘
        pop art f;Pop Art;pop art;arte pop;arte pop;ポップアート;波普艺术
        vaporwave f;Vaporwave;vaporwave;vaporwave;vaporwave;ヴェイパーウェイヴ;蒸汽波
        film noir f;Film noir;film noir;cine negro;filme noir;フィルムノワール;黑色电影
        calm f;ruhig,friedlich,Ruhe,still;calme,paisible,serein,tranquille;tranquilo,sereno,apacible,calma,en calma;calmo,tranquilo,sereno,calma;穏やか,静か,穏やかな,静かな;宁静,平静,安静,祥和
        cozy f;gemütlich,behaglich;chaleureux,douillet,cosy;acogedor;aconchegante,acolhedor;居心地の良い,ほっこり,温かい雰囲気;温馨,舒适
        joyful f;fröhlich,heiter,glücklich,festlich;joyeux,heureux,festif;alegre,feliz,festivo;alegre,feliz,festivo;楽しい,楽しげな,陽気な,嬉しそうに,幸せ;欢乐,快乐,喜庆,愉快,开心
        melancholic f;melancholisch,traurig,wehmütig;mélancolique,triste;melancólico,triste;melancólico,triste;物悲しい,寂しい,哀愁,切ない;忧郁,悲伤,孤独感,忧伤
        mysterious f;geheimnisvoll,mysteriös,rätselhaft;mystérieux,énigmatique,mystérieuse;misterioso,enigmático;misterioso,enigmático;神秘的,神秘的な,謎めいた;神秘
        eerie f;unheimlich,gruselig;inquiétant,effrayant,lugubre;inquietante,espeluznante,tenebroso;assustador,sinistro,sombrio;不気味,不気味な,怖い;诡异,恐怖,阴森
        epic f;episch,majestätisch,heroisch;épique,majestueux,majestueuse,héroïque;épico,majestuoso,heroico;épico,majestoso,heroico;壮大,壮大な,雄大;史诗,史诗般,宏伟,壮丽
        dramatic f;dramatisch,spannend;dramatique,intense;dramático,intenso;dramático,intenso;ドラマチック,劇的,劇的な;戏剧性,紧张
        romantic f;romantisch,zärtlich;romantique,tendre;romántico,tierno ambiente;romântico;ロマンチック,ロマンチックな;浪漫
        dreamy f;verträumt,traumhaft,märchenhaft,magisch;onirique,rêveur,féerique,magique;onírico,de ensueño,mágico,soñador;onírico,sonhador,mágico,de sonho;夢のような,幻想的,幻想的な,夢幻;梦幻,如梦似幻,魔幻,奇幻
        energetic f;dynamisch,energiegeladen,lebhaft;dynamique,énergique;dinámico,enérgico;dinâmico,enérgico;躍動感,エネルギッシュ,ダイナミック;充满活力,动感
        elegant f;elegant,edel,luxuriös;élégant,élégante,luxueux,raffiné;elegante,lujoso;elegante,luxuoso;優雅,上品,エレガント,高級感;优雅,高雅,奢华,高级感
        nostalgic f;nostalgisch;nostalgique;nostálgico;nostálgico,saudade;懐かしい,ノスタルジック;怀旧
        hopeful f;hoffnungsvoll;plein d'espoir;esperanzador,esperanza;esperançoso,esperança;希望に満ちた,希望;充满希望,希望
        camera n;Kamera;caméra;cámara;câmera,câmara;カメラ;镜头,摄像机,相机
        lens n;Objektiv,Linse;objectif;lente,objetivo;lente,objetiva;レンズ;镜片
        background n;Hintergrund;arrière-plan,fond;fondo;fundo;背景;背景
        light n;Licht;lumière;luz;luz;光;光,光线,阳光
        shadow n;Schatten;ombre;sombra;sombra;影;影子,阴影
        color n;Farbe,Farben;couleur;color;cor;色;颜色,色彩
        mood n;Stimmung;ambiance,atmosphère;ambiente,atmósfera,sensación;clima,atmosfera,ambiente;雰囲気;氛围,气氛
        text n;Text,Schrift,Beschriftung;texte,inscription;texto,letras;texto,letras;文字,テキスト;文字,字幕,文本
        logo n;Logo;logo;logotipo,logo;logotipo,logo;ロゴ;标志,商标,徽标
        people n;Menschen,Leute,Personen;gens,personnes;gente,personas;pessoas,gente;人々,人物;人物,人们,人群
        screen n;Bildschirm;écran;pantalla;tela;画面;屏幕,画面
        """
}
