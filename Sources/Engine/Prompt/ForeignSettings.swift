/// Places, times, weather, seasons, colours, materials, sizes and numbers in six languages.
///
/// `English part;German;French;Spanish;Portuguese;Japanese;Chinese`, alternatives separated by commas. Parts: n noun,
/// a adjective, v verb, f a phrase that is read as English once more. Inflection is the translator's business.
enum ForeignSettings {
    static let places = """
        city n;Stadt,Großstadt;ville;ciudad;cidade;街,都市,町;城市,都市
        city skyline n;Skyline;skyline,panorama urbain;horizonte urbano;horizonte da cidade;摩天楼,都市の夜景;天际线
        neon street n;Neonstraße;rue au néon;calle de neón;rua de neon;ネオン街;霓虹街,霓虹街道
        street n;Straße,Gasse;rue,ruelle;calle,callejón;rua,beco,viela;通り,路地,道路,裏路地;街道,街头,小巷,街
        square n;Platz,Marktplatz;place;plaza;praça;広場;广场
        road n;Landstraße,Feldweg,Weg;route,chemin,sentier;carretera,camino,sendero;estrada,caminho,trilha;道,山道;公路,道路,小路
        village n;Dorf;village;pueblo,aldea;aldeia,vila;村;村庄,村子
        rooftop n;Dach,Dachterrasse;toit;azotea,tejado;telhado,terraço;屋上;屋顶,天台
        train station n;Bahnhof;gare;estación;estação;駅;火车站,车站
        airport n;Flughafen;aéroport;aeropuerto;aeroporto;空港;机场
        mountain n;Berg,Gebirge,Gipfel,Alpen;montagne,sommet;montaña,sierra,cumbre;montanha,serra;山,山脈,山々;山,群山,山峰,高山
        valley n;Tal;vallée;valle;vale;谷;山谷
        hill n;Hügel;colline;colina;colina,morro;丘;小山,山坡
        glacier n;Gletscher;glacier;glaciar;geleira;氷河;冰川
        forest n;Wald,Wäldchen;forêt,bois;bosque;floresta,mata,bosque;森,森林,林;森林,树林,林间
        bamboo forest n;Bambuswald;forêt de bambous,bambouseraie;bosque de bambú;floresta de bambu;竹林;竹林
        jungle n;Dschungel,Urwald,Regenwald;jungle;selva,jungla;selva;ジャングル,密林;丛林,雨林
        savanna n;Savanne;savane;sabana;savana;サバンナ;草原
        desert n;Wüste;désert;desierto;deserto;砂漠;沙漠
        dune n;Düne;dune;duna;duna;砂丘;沙丘
        canyon n;Schlucht;canyon,gorge;cañón;cânion;渓谷;峡谷
        volcano n;Vulkan;volcan;volcán;vulcão;火山;火山
        beach n;Strand;plage;playa;praia;浜辺,砂浜,ビーチ,海辺;海滩,沙滩,海边
        coast n;Küste;côte,rivage;costa;costa,litoral;海岸;海岸
        cliff n;Klippe;falaise;acantilado;falésia,penhasco;崖;悬崖
        island n;Insel;île;isla;ilha;島;岛,岛屿
        sea n;Meer,See der;mer;mar;mar;海;大海,海面,海
        ocean n;Ozean;océan;océano;oceano;大洋,海原;海洋,大洋
        harbor n;Hafen;port;puerto;porto;港;港口,码头
        underwater f;unter Wasser,Unterwasser;sous l'eau,sous-marin,sous la mer;bajo el agua,submarino,bajo el mar;debaixo d'água,subaquático,debaixo da água,embaixo d'água;水中,海底,海中;水下,海底
        coral reef n;Korallenriff;récif de corail,récif corallien;arrecife de coral,arrecife;recife de coral,recife;珊瑚礁,サンゴ礁;珊瑚礁
        lake n;See,Teich;lac,étang;lago,estanque;lago,lagoa;湖,池;湖,湖泊,湖面,池塘
        river n;Fluss,Bach;rivière,fleuve,ruisseau;río,arroyo;rio,riacho;川,小川;河,河流,小溪,江
        waterfall n;Wasserfall;cascade,chute d'eau;cascada,catarata;cachoeira,cascata;滝;瀑布
        meadow n;Wiese,Weide;prairie,pré;prado,pradera;prado,campina;草原,牧草地;草地,草坪
        field n;Feld,Acker;champ;campo;campo,plantação;畑,野原;田野,田地,麦田
        farm n;Bauernhof,Scheune;ferme,grange;granja,finca;fazenda,celeiro;農場,牧場;农场
        vineyard n;Weinberg;vignoble,vigne;viñedo;vinhedo;ぶどう畑;葡萄园
        garden n;Garten;jardin;jardín;jardim;庭,庭園;花园,庭院
        park n;Park;parc;parque;parque;公園;公园
        space n;Weltraum,Weltall,All;espace;espacio;espaço;宇宙;太空,宇宙
        planet n;Planet;planète;planeta;planeta;惑星;行星,星球
        moon n;Mond;lune;luna;lua;月;月亮
        on the moon f;auf dem Mond;sur la lune;en la luna,sobre la luna;na lua;月面;月球上,月球
        star n;Stern;étoile;estrella;estrela;星;星星
        sky n;Himmel;ciel;cielo;céu;空;天空
        night sky f;Nachthimmel;ciel nocturne,ciel étoilé;cielo nocturno,cielo estrellado;céu noturno,céu estrelado;夜空,星空;夜空,星空
        above the clouds f;über den Wolken;au-dessus des nuages;sobre las nubes;acima das nuvens;雲の上;云层之上,云上
        studio n;Studio;studio;estudio;estúdio;スタジオ;摄影棚,工作室
        white background f;weißer Hintergrund,weißem Hintergrund;fond blanc;fondo blanco;fundo branco;白背景,白い背景;白色背景,白底
        black background f;schwarzer Hintergrund,schwarzem Hintergrund;fond noir;fondo negro;fundo preto;黒背景,黒い背景;黑色背景
        plain background f;neutraler Hintergrund,einfarbiger Hintergrund,neutralem Hintergrund;fond uni,fond neutre;fondo liso,fondo neutro;fundo liso,fundo neutro;無地の背景;纯色背景
        table n;Tisch;table;mesa;mesa;テーブル,机;桌子,餐桌,桌
        room n;Zimmer,Raum;chambre,pièce,salle;habitación,cuarto,sala;quarto,sala;部屋;房间,室内
        living room n;Wohnzimmer;salon;salón,sala de estar;sala de estar;居間,リビング;客厅
        bedroom n;Schlafzimmer;chambre à coucher;dormitorio;quarto de dormir;寝室;卧室
        kitchen n;Küche;cuisine;cocina;cozinha;台所,キッチン,厨房;厨房
        cafe n;Café,Kaffeehaus;café,bistrot;cafetería,café;cafeteria,café;喫茶店,カフェ;咖啡馆,咖啡店,咖啡厅
        restaurant n;Restaurant;restaurant;restaurante;restaurante;レストラン,食堂;餐厅,餐馆
        shop n;Laden,Geschäft,Bäckerei;magasin,boutique,boulangerie;tienda,panadería;loja,padaria;店,商店;商店,店铺
        market n;Markt;marché;mercado;feira,mercado;市場;市场,集市
        night market n;Nachtmarkt;marché de nuit;mercado nocturno;feira noturna;夜市;夜市
        street market f;Straßenmarkt;marché de rue;mercado callejero;feira de rua;朝市;街市
        office n;Büro;bureau;oficina,despacho;escritório;オフィス,事務所;办公室
        classroom n;Klassenzimmer;salle de classe;aula,salón de clases;sala de aula;教室;教室
        library n;Bibliothek,Bücherei;bibliothèque;biblioteca;biblioteca;図書館;图书馆
        workshop n;Werkstatt,Atelier,Labor,Fabrik,Schmiede;atelier,usine,laboratoire,forge;taller,fábrica,laboratorio;oficina,fábrica,laboratório,ateliê;工房,工場,研究室;车间,工厂,实验室,作坊
        gym n;Turnhalle,Fitnessstudio;gymnase;gimnasio;academia,ginásio;ジム,体育館,道場;健身房,体育馆
        stadium n;Stadion,Arena;stade;estadio;estádio;スタジアム,競技場;体育场
        stage n;Bühne;scène;escenario;palco;舞台,ステージ;舞台
        theater n;Theater;théâtre;teatro;teatro;劇場;剧院
        castle n;Schloss,Burg;château;castillo;castelo;城;城堡
        palace n;Palast;palais;palacio;palácio;宮殿;宫殿
        temple n;Tempel;temple;templo;templo;寺,神社,お寺;寺庙,神庙
        church n;Kirche,Kathedrale,Dom;église,cathédrale;iglesia,catedral;igreja,catedral;教会;教堂
        cave n;Höhle;grotte,caverne;cueva;caverna,gruta;洞窟;洞穴,山洞
        tunnel n;Tunnel;tunnel;túnel;túnel;トンネル;隧道
        ruins n;Ruinen,Ruine;ruines;ruinas;ruínas;廃墟,遺跡;废墟,遗迹
        rainy window f;verregnetes Fenster,Regen am Fenster;pluie sur la vitre,gouttes de pluie sur la vitre;lluvia en la ventana,lluvia sobre el cristal;chuva na janela;雨の窓,雨に濡れた窓;雨中的窗户,窗上的雨滴
        bridge n;Brücke;pont;puente;ponte;橋;桥,大桥
        front yard n;Vorgarten;jardin de devant;jardín delantero;quintal;前庭;前院
        """

    static let conditions = """
        dawn f;Morgendämmerung,Sonnenaufgang,Morgengrauen,Tagesanbruch;aube,lever du soleil,lever de soleil,aurore;amanecer,alba,salida del sol;amanhecer,nascer do sol,aurora,alvorada;夜明け,明け方,日の出,暁;黎明,日出,拂晓
        morning f;Morgen,morgens;matin,matinée;mañana,por la mañana;manhã,de manhã;朝,早朝;早晨,清晨,早上
        day f;Tag,tagsüber,Mittag,mittags,Nachmittag;jour,midi,après-midi,journée;día,mediodía,tarde soleada,de día;dia,meio-dia,de dia;昼,昼間,正午,午後;白天,中午,正午,下午
        golden hour f;goldene Stunde,goldenes Licht,goldenen Stunde,goldenem Licht;heure dorée;hora dorada,luz dorada;hora dourada,luz dourada;ゴールデンアワー,黄金の光;黄金时刻,金色阳光
        sunset f;Sonnenuntergang;coucher du soleil,coucher de soleil,soleil couchant;atardecer,puesta de sol,puesta del sol,ocaso;pôr do sol,pôr-do-sol,entardecer;日没,夕日,夕焼け;日落,夕阳,落日
        dusk f;Dämmerung,Abenddämmerung,Abend,abends,blaue Stunde,blauen Stunde;crépuscule,soir,heure bleue,soirée;crepúsculo,anochecer,hora azul,tarde noche;crepúsculo,anoitecer,hora azul;夕暮れ,黄昏,夕方,薄暮;黄昏,傍晚
        night f;Nacht,nachts,Mitternacht,Mondlicht;nuit,minuit,clair de lune;noche,medianoche,luz de luna;noite,meia-noite,luar;夜,深夜,真夜中,月明かり;夜晚,夜里,深夜,午夜,夜间,月光,夜
        sunny f;sonnig,Sonnenschein,wolkenlos,klarer Himmel,klarem Himmel;ensoleillé,ciel bleu,beau temps;soleado,cielo despejado,cielo azul;ensolarado,céu limpo,céu azul;晴れ,快晴,青空,晴れた;晴天,晴朗,阳光明媚,蓝天
        cloudy f;bewölkt,bedeckt,grauer Himmel,grauem Himmel;nuageux,couvert,ciel gris;nublado,cielo gris;nublado,céu cinzento;曇り,曇り空;多云,阴天
        rain n;Regen;pluie,averse;lluvia;chuva;雨;雨,大雨,下雨,雨中
        heavy rain f;strömender Regen,strömendem Regen,Platzregen,Wolkenbruch;pluie battante,forte pluie;lluvia intensa,aguacero,lluvia torrencial;chuva forte,chuva intensa;大雨,豪雨,土砂降り;暴雨,倾盆大雨
        rainy f;regnerisch,verregnet,regennass;pluvieux;lluvioso;chuvoso;雨降りの,雨の日;雨天,下着雨
        storm f;Sturm,Gewitter,stürmisch,Unwetter;tempête,orage,orageux;tormenta,tempestad,tormentoso;tempestade,tormenta,trovoada,tempestuoso;嵐,雷雨,暴風雨;暴风雨,雷雨,风暴,雷暴
        lightning n;Blitz;éclair,foudre;relámpago,rayo;relâmpago,raio;稲妻,雷;闪电
        snow n;Schnee,Schneefall;neige;nieve;neve;雪;雪,大雪,下雪,雪花
        snowy f;verschneit,schneebedeckt,beschneit;enneigé,neigeux;nevado,cubierto de nieve;nevado,coberto de neve;雪の,雪に覆われた,雪景色;雪中,白雪皑皑,积雪
        snow falls f;es schneit;il neige;nieva,está nevando;neva,está nevando;雪が降る,雪が降って;下着雪
        rain falls f;es regnet;il pleut;llueve,está lloviendo;chove,está chovendo;雨が降る,雨が降って;下着雨
        blizzard f;Schneesturm;tempête de neige,blizzard;ventisca,tormenta de nieve;nevasca,tempestade de neve;吹雪;暴风雪
        fog n;Nebel,Dunst;brouillard,brume;niebla,bruma,neblina;neblina,nevoeiro,névoa,bruma;霧,靄,もや;雾,薄雾,大雾,雾气
        foggy f;neblig,nebelig,dunstig;brumeux;neblinoso,brumoso;enevoado,nebuloso;霧の,霧に包まれた;雾蒙蒙,有雾
        wind n;Wind,Brise;vent,brise;viento,brisa;vento,brisa;風,そよ風;风,微风,大风
        windy f;windig;venteux;ventoso;ventoso;風の強い;刮风
        sandstorm f;Sandsturm;tempête de sable;tormenta de arena;tempestade de areia;砂嵐;沙尘暴
        spring f;Frühling,Frühjahr;printemps;primavera;primavera;春;春天,春日,春季
        summer f;Sommer,sommerlich;été;verano;verão;夏;夏天,夏日,夏季
        autumn f;Herbst,herbstlich;automne;otoño;outono;秋;秋天,秋日,秋季
        winter f;Winter,winterlich;hiver;invierno;inverno;冬;冬天,冬日,冬季
        black a;schwarz;noir,noire;negro;preto,negro;黒,黒い;黑,黑色
        white a;weiß;blanc,blanche;blanco;branco;白,白い,真っ白;白,白色
        gray a;grau;gris,grise;gris;cinza,cinzento;灰色,グレー;灰,灰色
        silver a;silbern,silber;argenté;plateado,plata;prateado,prata;銀色,銀;银,银色
        gold a;golden,gold;doré,or;dorado,oro;dourado,ouro;金色,金,黄金;金,金色
        red a;rot;rouge;rojo;vermelho;赤,赤い,真っ赤;红,红色
        orange a;orangefarben,orangen;orange;naranja,anaranjado;laranja,alaranjado;オレンジ,オレンジ色;橙色,橘色
        yellow a;gelb;jaune;amarillo;amarelo;黄色,黄色い;黄,黄色
        green a;grün;vert,verte;verde;verde;緑,緑色;绿,绿色
        turquoise a;türkis,türkisfarben;turquoise;turquesa;turquesa;青緑,ターコイズ;青绿色,蓝绿色
        blue a;blau,bläulich;bleu,bleue,bleuté;azul,azulado;azul,azulado;青,青い;蓝,蓝色
        purple a;lila,violett;violet,violette;morado,violeta,púrpura;roxo,violeta;紫,紫色;紫,紫色
        pink a;rosa,pink;rose;rosa,rosado;rosa,cor-de-rosa;ピンク,桃色,ピンク色;粉,粉色,粉红色,粉红
        brown a;braun;brun,marron;marrón,café oscuro;marrom,castanho;茶色,茶色い;棕色,褐色
        beige a;beige;beige;beige;bege;ベージュ;米色
        colorful a;bunt,farbenfroh;multicolore,coloré;colorido,multicolor;colorido;カラフル,色とりどり;彩色,五颜六色,彩虹色
        wooden a;hölzern,Holz,aus Holz;en bois,de bois;de madera,madera;de madeira,madeira;木の,木製,木造;木制,木头,木质
        glass a;gläsern,Glas,aus Glas;en verre,de verre;de cristal,de vidrio,vidrio;de vidro,vidro;ガラスの,ガラス;玻璃
        metal a;metallisch,Metall;en métal,métallique;de metal,metálico;de metal,metálico;金属,金属の;金属
        iron a;eisern,Eisen,Schmiedeeisen;en fer,de fer;de hierro,hierro;de ferro,ferro;鉄,鉄の;铁
        steel a;Stahl,stählern;en acier;de acero,acero;de aço,aço;鋼;钢
        stone a;steinern,Stein;en pierre,de pierre,pierre;de piedra,piedra;de pedra,pedra;石,石の,石造り;石头,石
        marble a;marmorn,Marmor;en marbre,marbre;de mármol,mármol;de mármore,mármore;大理石,大理石の;大理石
        ceramic a;keramisch,Keramik,Porzellan;en céramique,céramique,porcelaine;de cerámica,cerámica,porcelana;de cerâmica,cerâmica,porcelana;陶器,陶器の,磁器;陶瓷,瓷
        clay a;Ton,tönern;en argile,argile,terre cuite;de barro,barro,arcilla;de barro,argila;粘土;粘土
        paper a;Papier,papieren;en papier,de papier;de papel,papel;de papel,papel;紙,紙の;纸,纸质
        leather a;Leder,ledern;en cuir,de cuir,cuir;de cuero,cuero,piel;de couro,couro;革,革の;皮革,皮
        silk a;Seide,seiden;en soie,de soie,soie;de seda,seda;de seda,seda;絹,シルク;丝绸
        wool a;Wolle,wollen,gestrickt;en laine,de laine,laine;de lana,lana;de lã,lã;毛糸,羊毛,ニット;羊毛,毛线
        velvet a;Samt,samten;en velours,velours;de terciopelo,terciopelo;de veludo,veludo;ベルベット;天鹅绒
        plastic a;Plastik,Kunststoff;en plastique;de plástico;de plástico;プラスチック;塑料
        brick a;Ziegel,Backstein;en brique,brique;de ladrillo,ladrillo;de tijolo,tijolo;レンガ;砖
        concrete a;Beton;en béton,béton;de hormigón,hormigón;de concreto,concreto;コンクリート;混凝土
        bamboo a;aus Bambus;en bambou;de bambú;de bambu;竹製;竹制
        felt a;Filz,filzen;en feutre,feutre,feutrine;de fieltro,fieltro;de feltro,feltro;フェルト,フェルトの;毛毡
        ice n;Eis;glace;hielo;gelo;氷;冰,冰块
        frozen a;gefroren,zugefroren;gelé,glacé;helado,congelado;congelado;凍った,凍てついた;结冰的,冰冻
        big a;groß;grand,gros,grande,grosse;grande,gran;grande;大きな,大きい;大,巨大的
        small a;klein;petit,petite;pequeño;pequeno;小さな,小さい;小,小小的
        tiny a;winzig;minuscule;diminuto,minúsculo;minúsculo,pequenino;ちっちゃな,極小の;微小,小巧
        huge a;riesig,gigantisch,gewaltig,riesengroß;immense,géant,énorme,gigantesque;enorme,gigante,gigantesco,inmenso;enorme,gigante,gigantesco,imenso;巨大な,巨大;巨大,庞大
        tall a;hoch,hohe,hohem,hohen;haut,haute;alto;alto;高い,背の高い;高大,高
        long a;lang;long,longue;largo;longo,comprido;長い;长
        ginger a;rothaarig;roux,rousse;pelirrojo;ruivo;茶トラ;橘猫色
        old a;alt;vieux,vieille,ancien,vieil,ancienne;viejo,anciano,antiguo;velho,antigo,idoso;古い,年老いた,老いた;老,古老
        young a;jung;jeune;joven;jovem;若い;年轻,小
        glowing a;leuchtend,glühend;lumineux,brillant;brillante,luminoso;brilhante,luminoso;光る,輝く;发光,闪闪发光
        wet a;nass;mouillé,humide;mojado;molhado;濡れた;湿,湿漉漉
        beautiful a;schön,wunderschön;beau,belle;hermoso,bonito,bello;bonito,belo,lindo;美しい,きれいな;美丽,漂亮
        cute a;süß,niedlich;mignon;lindo,tierno;fofo,fofinho;可愛い,かわいい;可爱
        lonely a;einsam;solitaire,seul;solitario,solo;solitário,sozinho;孤独な,一人の;孤独,孤单
        dead a;tot;mort;muerto;morto;死んだ,枯れた;枯,死
        """
}
