/// People, animals, things and verbs in six languages; the format is that of `ForeignSettings`.
///
/// What CLDR names (most animals, food and objects in their plain form) need not be here.
enum ForeignThings {
    static let nouns = """
        mountain road n;Bergstraße,Gebirgsstraße,Passstraße;route de montagne;carretera de montaña;estrada de montanha;山道;山路
        armchair n;Sessel;fauteuil;sillón;poltrona;肘掛け椅子;扶手椅
        sofa n;Sofa,Couch;canapé,sofa;sofá;sofá;ソファ;沙发
        bed n;Bett;lit;cama;cama;ベッド;床
        earth n;Erde;Terre;Tierra,planeta tierra;Terra;地球;地球
        shore n;Ufer;rive,bord;orilla;margem;岸辺;岸边,湖边
        flame n;Flamme;flamme;llama;chama;炎;火焰
        hand n;Hand,Hände;main;mano,manos;mão,mãos;手;手
        eye n;Auge;œil,yeux;ojo;olho;目,瞳;眼睛
        face n;Gesicht;visage;cara,rostro;rosto;顔;脸
        hair n;Haar,Haare;cheveux;pelo,cabello;cabelo;髪;头发
        soccer n;Fußball;football;fútbol;futebol;サッカー;足球
        night city skyline f;nächtliche Skyline;ville la nuit;ciudad de noche;cidade à noite;夜景;城市夜景
        bookshelf n;Bücherregal;étagère;estantería;estante;本棚;书架
        branch n;Ast,Zweig;branche;rama;galho,ramo;枝;树枝
        roof tile n;Dachziegel;tuile;teja;telha;瓦;瓦片
        basket n;Korb;panier;cesta,canasta;cesta;籠,かご;篮子
        bowl n;Schüssel,Schale;bol;cuenco,tazón;tigela;丼,茶碗;碗
        plate n;Teller;assiette;plato;prato;皿;盘子
        knife n;Messer;couteau;cuchillo;faca;包丁,ナイフ;刀子
        wine n;Wein;vin;vino;vinho;ワイン;葡萄酒
        beer n;Bier;bière;cerveza;cerveja;ビール;啤酒
        cheese n;Käse;fromage;queso;queijo;チーズ;奶酪
        stone n;Stein,Felsen;pierre,rocher;piedra,roca;pedra,rocha;石,岩;石头,岩石
        feather n;Feder;plume;pluma;pena;羽根;羽毛
        bubble n;Seifenblase,Blase;bulle;burbuja;bolha;泡,シャボン玉;泡泡,气泡
        train track n;Gleis,Schienen;rails,voie ferrée;vías del tren;trilhos;線路;铁轨
        truck n;Lastwagen,LKW;camion;camión;caminhão;トラック;卡车
        helicopter n;Hubschrauber;hélicoptère;helicóptero;helicóptero;ヘリコプター;直升机
        fountain n;Brunnen,Springbrunnen;fontaine;fuente;fonte,chafariz;噴水;喷泉
        person n;Person,Mensch;personne;persona;pessoa;人;人
        man n;Mann;homme;hombre;homem;男,男性,男の人;男人,男子
        woman n;Frau;femme;mujer;mulher;女,女性,女の人;女人,女子
        boy n;Junge;garçon;niño,chico;menino,garoto;少年,男の子;男孩
        girl n;Mädchen;fille,fillette;niña,chica;menina,garota;少女,女の子;女孩,少女
        child n;Kind;enfant;niños;criança;子供,子ども;孩子,小孩,儿童
        baby n;Baby;bébé;bebé;bebê;赤ちゃん;婴儿,宝宝
        couple n;Paar,Pärchen;couple;pareja;casal;カップル,夫婦;情侣,夫妻
        family n;Familie;famille;familia;família;家族;一家人,家庭
        grandmother n;Oma,Großmutter;grand-mère;abuela;avó;おばあさん,祖母;奶奶,老奶奶,祖母
        grandfather n;Opa,Großvater;grand-père;abuelo;avô;おじいさん,祖父;爷爷,老爷爷
        fisherman n;Fischer;pêcheur;pescador;pescador;漁師,釣り人;渔夫,渔民
        teacher n;Lehrer,Lehrerin;professeur,professeure,enseignante;profesor,profesora,maestra;professor,professora;先生,教師;老师,教师
        dancer n;Tänzer,Tänzerin,Ballerina;danseur,danseuse,ballerine;bailarín,bailarina;dançarino,dançarina,bailarina;ダンサー,踊り子,バレリーナ;舞者,芭蕾舞者
        musician n;Musiker,Musikant;musicien,musicienne;músico;músico;音楽家;音乐家
        accordionist n;Akkordeonspieler;accordéoniste;acordeonista;sanfoneiro,acordeonista;アコーディオン奏者;手风琴手
        cook n;Koch,Köchin;cuisinier,chef,cuisinière;cocinero,chef;cozinheiro,chef;料理人,シェフ;厨师
        worker n;Arbeiter;ouvrier;obrero,trabajador;operário,trabalhador;職人,労働者;工人
        farmer n;Bauer,Bäuerin;agriculteur,paysan;agricultor,campesino;agricultor;農夫,農家;农民,农夫
        soldier n;Soldat;soldat;soldado;soldado;兵士;士兵
        knight n;Ritter;chevalier;caballero;cavaleiro;騎士;骑士
        samurai n;Samurai;samouraï;samurái;samurai;侍,武士;武士
        king n;König;roi;rey;rei;王,王様;国王
        queen n;Königin;reine;reina;rainha;女王;女王
        princess n;Prinzessin;princesse;princesa;princesa;姫,お姫様;公主
        wizard n;Zauberer;sorcier,magicien;mago,hechicero;mago,feiticeiro;魔法使い;魔法师,巫师
        witch n;Hexe;sorcière;bruja;bruxa;魔女;女巫
        pirate n;Pirat;pirate;pirata;pirata;海賊;海盗
        astronaut n;Astronaut,Astronautin,Raumfahrer;astronaute,cosmonaute;astronauta;astronauta;宇宙飛行士;宇航员,航天员
        surfer n;Surfer,Surferin;surfeur,surfeuse;surfista;surfista;サーファー;冲浪者
        runner n;Läufer,Läuferin;coureur,coureuse;corredor,corredora;corredor,corredora;ランナー;跑者
        cyclist n;Radfahrer;cycliste;ciclista;ciclista;自転車乗り;骑行者
        guide n;Führer;guide;guía;guia;案内人;向导
        pedestrian n;Passant,Fußgänger;passant,piéton;peatón,transeúnte;pedestre,transeunte;通行人,歩行者;行人,路人
        player n;Spieler;joueur;jugador;jogador;選手;球员,选手
        shepherd n;Hirte;berger;pastor;pastor;羊飼い;牧羊人
        monk n;Mönch;moine;monje;monge;僧侶,お坊さん;僧人,和尚
        robot n;Roboter;robot;robot;robô;ロボット;机器人
        dragon n;Drache;dragon;dragón;dragão;竜,龍,ドラゴン;龙
        unicorn n;Einhorn;licorne;unicornio;unicórnio;ユニコーン;独角兽
        fairy n;Fee;fée;hada;fada;妖精;仙女
        ghost n;Geist,Gespenst;fantôme;fantasma;fantasma;幽霊;幽灵,鬼
        animal n;Tier;animal;animal;animal;動物;动物
        dog n;Hund;chien,chienne;perro;cachorro,cão;犬,いぬ;狗,小狗
        puppy n;Welpe,Hündchen;chiot;cachorrito,perrito;cachorrinho,filhote;子犬;幼犬
        corgi n;Corgi;corgi;corgi;corgi;コーギー;柯基,柯基犬
        cat n;Katze,Kater,Kätzchen;chat,chatte,chaton;gato,gata,gatito;gato,gata,gatinho;猫,ネコ,子猫;猫,小猫
        horse n;Pferd;cheval;caballo;cavalo;馬;马,骏马
        cow n;Kuh;vache;vaca;vaca;牛;牛,奶牛
        sheep n;Schaf;mouton;oveja;ovelha;羊;羊,绵羊
        pig n;Schwein;cochon;cerdo;porco;豚;猪
        chicken n;Huhn,Henne;poule;gallina,pollo;galinha;鶏;鸡
        duck n;Ente;canard;pato;pato;鴨,アヒル;鸭子,鸭
        bird n;Vogel;oiseau;pájaro,ave;pássaro,ave;鳥,小鳥;鸟,小鸟
        owl n;Eule;hibou,chouette;búho,lechuza;coruja;フクロウ,梟;猫头鹰
        gull n;Möwe;mouette,goéland;gaviota;gaivota;カモメ;海鸥
        eagle n;Adler;aigle;águila;águia;鷲;鹰,老鹰
        swan n;Schwan;cygne;cisne;cisne;白鳥;天鹅
        crow n;Krähe,Rabe;corbeau;cuervo;corvo;烏,カラス;乌鸦
        parrot n;Papagei;perroquet;loro;papagaio;オウム;鹦鹉
        hummingbird n;Kolibri;colibri;colibrí;beija-flor;ハチドリ;蜂鸟
        crane n;Kranich;grue;grulla;grou;鶴;仙鹤,鹤
        fish n;Fisch;poisson;pez,peces;peixe;魚;鱼
        koi n;Koi;carpe koï;carpa koi;carpa;錦鯉,鯉;锦鲤
        goldfish n;Goldfisch;poisson rouge;pez dorado;peixinho dourado;金魚;金鱼
        whale n;Wal;baleine;ballena;baleia;鯨,クジラ;鲸鱼,鲸
        dolphin n;Delfin;dauphin;delfín;golfinho;イルカ;海豚
        shark n;Hai;requin;tiburón;tubarão;サメ,鮫;鲨鱼
        turtle n;Schildkröte;tortue;tortuga;tartaruga;亀,ウミガメ;海龟,乌龟
        jellyfish n;Qualle;méduse;medusa;água-viva;クラゲ;水母
        octopus n;Krake,Oktopus;pieuvre,poulpe;pulpo;polvo;タコ;章鱼
        fox n;Fuchs;renard;zorro;raposa;狐,キツネ;狐狸
        wolf n;Wolf;loup;lobo;lobo;狼;狼
        bear n;Bär;ours;oso;urso;熊;熊
        panda n;Panda;panda;panda;panda;パンダ;熊猫,大熊猫
        polar bear n;Eisbär;ours polaire;oso polar;urso polar;白熊,ホッキョクグマ;北极熊
        lion n;Löwe;lion;león;leão;ライオン,獅子;狮子
        tiger n;Tiger;tigre;tigre;tigre;虎,トラ;老虎,虎
        elephant n;Elefant;éléphant;elefante;elefante;象,ゾウ;大象,象
        giraffe n;Giraffe;girafe;jirafa;girafa;キリン;长颈鹿
        monkey n;Affe;singe;mono;macaco;猿;猴子
        deer n;Hirsch,Reh;cerf,biche;ciervo,venado;cervo,veado;鹿;鹿,小鹿
        rabbit n;Hase,Kaninchen;lapin;conejo;coelho;兎,うさぎ,ウサギ;兔子,兔
        mouse n;Maus;souris;ratón;rato,camundongo;ネズミ;老鼠,小老鼠
        squirrel n;Eichhörnchen;écureuil;ardilla;esquilo;リス;松鼠
        hedgehog n;Igel;hérisson;erizo;ouriço;ハリネズミ;刺猬
        camel n;Kamel;chameau;camello;camelo;ラクダ;骆驼
        frog n;Frosch;grenouille;rana;sapo,rã;カエル,蛙;青蛙
        butterfly n;Schmetterling;papillon;mariposa;borboleta;蝶;蝴蝶
        bee n;Biene;abeille;abeja;abelha;蜂,ミツバチ;蜜蜂
        firefly n;Glühwürmchen;luciole;luciérnaga;vaga-lume;蛍;萤火虫
        penguin n;Pinguin;pingouin,manchot;pingüino;pinguim;ペンギン;企鹅
        car n;Auto,Wagen;voiture;coche,carro,auto;carro;車,自動車;汽车,车,轿车
        sports car n;Sportwagen;voiture de sport;coche deportivo,deportivo;carro esportivo;スポーツカー;跑车
        bus n;Bus;bus,autobus;autobús;ônibus;バス;公交车,巴士
        train n;Zug;train;tren;trem,comboio;電車,列車,汽車;火车,列车
        steam train n;Dampflok,Dampfzug;train à vapeur;tren de vapor;trem a vapor,maria-fumaça;蒸気機関車;蒸汽火车
        tram n;Straßenbahn;tramway;tranvía;bonde,elétrico;路面電車;电车,有轨电车
        bicycle n;Fahrrad;vélo;bicicleta;bicicleta;自転車;自行车,单车
        tricycle n;Dreirad;tricycle;triciclo;triciclo;三輪車;三轮车
        motorcycle n;Motorrad;moto;moto,motocicleta;moto,motocicleta;バイク,オートバイ;摩托车
        boat n;Boot;bateau,barque;barco,bote;barco,canoa;船,小舟,ボート;船,小船,渔船
        sailboat n;Segelboot,Segelschiff;voilier;velero;veleiro;帆船,ヨット;帆船
        ship n;Schiff;navire;buque,nave;navio;大型船;轮船,大船
        plane n;Flugzeug;avion;avión;avião;飛行機;飞机
        hot air balloon n;Heißluftballon;montgolfière;globo aerostático;balão de ar quente;熱気球,気球;热气球
        rocket n;Rakete;fusée;cohete;foguete;ロケット;火箭
        spaceship n;Raumschiff;vaisseau spatial;nave espacial;nave espacial;宇宙船;宇宙飞船,飞船
        house n;Haus,Hütte;maison;casa;casa;家;房子,小屋
        cabin n;Holzhütte,Blockhütte;cabane,chalet;cabaña;cabana;小屋,山小屋;木屋
        lighthouse n;Leuchtturm;phare;faro;farol;灯台;灯塔
        tower n;Turm;tour;torre;torre;塔;塔
        skyscraper n;Wolkenkratzer;gratte-ciel;rascacielos;arranha-céu;高層ビル,ビル;摩天大楼,高楼
        windmill n;Windmühle;moulin à vent,moulin;molino de viento,molino;moinho de vento,moinho;風車;风车
        pier n;Steg,Bootssteg;ponton,jetée;muelle,embarcadero;cais,píer;桟橋;栈桥
        window n;Fenster;fenêtre;ventana;janela;窓;窗户,窗
        door n;Tür;porte;puerta;porta;扉,ドア;门
        wall n;Wand,Mauer;mur;pared,muro;parede,muro;壁;墙
        roof n;Hausdach;toiture;techo;teto;屋根;房顶
        stall n;Stand,Marktstand;étal;puesto;banca,barraca;屋台;摊位,摊
        street lamp n;Straßenlaterne;réverbère,lampadaire;farola;poste de luz;街灯;路灯
        lantern n;Laterne;lanterne;farol de papel,linterna;lanterna;提灯,ランタン,灯籠;灯笼
        candle n;Kerze;bougie;vela;vela;ろうそく,キャンドル;蜡烛
        fireplace n;Kamin;cheminée;chimenea;lareira;暖炉;壁炉
        bench n;Bank,Parkbank;banc;banco;banco;ベンチ;长椅
        chair n;Stuhl;chaise;silla;cadeira;椅子;椅子
        bottle n;Flasche;bouteille,flacon;botella,frasco;garrafa,frasco;瓶,ボトル;瓶子,瓶
        perfume bottle n;Parfümflasche,Parfümflakon;flacon de parfum;frasco de perfume,botella de perfume;frasco de perfume;香水瓶,香水の瓶;香水瓶,香水
        cup n;Tasse;tasse;taza;xícara,caneca;カップ,湯飲み;杯子,杯
        glass n;Trinkglas;verre à boire;vaso,copa;copo,taça;グラス;玻璃杯
        coffee n;Kaffee;café noir;café;café;コーヒー;咖啡
        tea n;Tee;thé;té;chá;お茶,紅茶;茶
        bread n;Brot;pain;pan;pão;パン;面包
        cake n;Kuchen,Torte;gâteau;pastel,tarta;bolo;ケーキ;蛋糕
        fruit n;Frucht,Obst;fruit;fruta;fruta;果物;水果
        apple n;Apfel;pomme;manzana;maçã;林檎,りんご,リンゴ;苹果
        ramen n;Ramen;ramen;ramen;ramen,lámen;ラーメン;拉面
        noodle n;Nudel;nouille;fideo;macarrão;麺;面条
        flower n;Blume,Blüte;fleur;flor;flor;花;花,花朵
        rose n;Rosenblüte;rose;rosa;rosa;薔薇,バラ;玫瑰
        cherry blossom n;Kirschblüte;fleur de cerisier,cerisier en fleurs;flor de cerezo;flor de cerejeira;桜,桜の花;樱花
        sunflower n;Sonnenblume;tournesol;girasol;girassol;向日葵,ひまわり;向日葵
        lotus n;Lotus;lotus;loto;lótus;蓮;荷花,莲花
        petal n;Blütenblatt;pétale;pétalo;pétala;花びら;花瓣
        leaf n;Blatt,Laub;feuille;hoja;folha;葉,落ち葉,紅葉;叶子,树叶,落叶
        tree n;Baum;arbre;árbol;árvore;木,樹;树,大树
        palm tree n;Palme;palmier;palmera;palmeira,coqueiro;ヤシの木;棕榈树,椰子树
        grass n;Gras;herbe;hierba,pasto;grama,capim;草;草
        bamboo n;Bambus;bambou;bambú;bambu;竹;竹子
        mushroom n;Pilz;champignon;hongo,seta;cogumelo;茸,キノコ;蘑菇
        wave n;Welle;vague;ola,onda;onda;波;海浪,波浪,浪
        cloud n;Wolke;nuage;nube;nuvem;雲;云,云朵
        sun n;Sonne;soleil;sol;sol;太陽;太阳
        fire n;Feuer,Lagerfeuer;feu;fuego,hoguera;fogo,fogueira;火,炎,焚き火;火,火焰,篝火
        smoke n;Rauch;fumée;humo;fumaça;煙;烟,烟雾
        steam n;Dampf;vapeur;vapor;vapor;湯気;蒸汽,热气
        water n;Wasser;eau;agua;água;水;水
        sand n;Sand;sable;arena;areia;砂;沙子,沙
        spark n;Funke;étincelle;chispa;faísca;火花;火花
        firework n;Feuerwerk;feu d'artifice,feux d'artifice;fuegos artificiales;fogos de artifício;花火;烟花
        umbrella n;Regenschirm,Schirm;parapluie;paraguas;guarda-chuva;傘;雨伞,伞
        hat n;Hut,Mütze;chapeau;sombrero;chapéu;帽子;帽子
        dress n;Kleid;robe;vestido;vestido;ドレス,ワンピース;裙子,连衣裙
        kimono n;Kimono;kimono;kimono;quimono;着物,浴衣;和服
        coat n;Mantel,Jacke;manteau,veste;abrigo,chaqueta;casaco,jaqueta;コート,上着;大衣,外套
        scarf n;Schal;écharpe;bufanda;cachecol;マフラー,スカーフ;围巾
        turban n;Turban;turban;turbante;turbante;ターバン;头巾
        shoe n;Schuh;chaussure;zapato;sapato;靴;鞋子,鞋
        backpack n;Rucksack;sac à dos;mochila;mochila;リュック;背包
        book n;Buch;livre;libro;livro;本;书
        newspaper n;Zeitung;journal;periódico;jornal;新聞;报纸
        clock n;Uhr;horloge;reloj;relógio;時計;时钟,钟
        watch n;Armbanduhr;montre;reloj de pulsera;relógio de pulso;腕時計;手表,腕表
        ring n;Ring;bague,anneau;anillo;anel;指輪;戒指
        guitar n;Gitarre;guitare;guitarra;violão,guitarra;ギター;吉他
        piano n;Klavier;piano;piano;piano;ピアノ;钢琴
        violin n;Geige,Violine;violon;violín;violino;バイオリン;小提琴
        fishing rod n;Angel,Angelrute;canne à pêche;caña de pescar;vara de pescar;釣り竿;钓鱼竿,钓竿
        ball n;Ball;ballon,balle;pelota,balón;bola;ボール;球
        balloon n;Ballon,Luftballon;ballon de baudruche;globo;balão;風船;气球
        kite n;Drachen;cerf-volant;cometa;pipa;凧;风筝
        sword n;Schwert;épée;espada;espada;刀,剣;剑,刀
        phone n;Handy,Telefon;téléphone;teléfono,móvil;celular,telefone;携帯電話,スマホ;手机,电话
        toy n;Spielzeug;jouet;juguete;brinquedo;おもちゃ;玩具
        snowman n;Schneemann;bonhomme de neige;muñeco de nieve;boneco de neve;雪だるま;雪人
        statue n;Statue;statue;estatua;estátua;像,銅像;雕像
        caravan n;Karawane;caravane;caravana;caravana;隊商,キャラバン;商队
        group n;Gruppe;groupe;grupo;grupo;グループ;一群
        herd n;Herde;troupeau,horde;manada,rebaño;manada,rebanho;群れ,大群;兽群
        flock n;Schwarm;volée,nuée;bandada;bando,revoada;鳥の群れ;鸟群
        pack n;Rudel,Meute;meute;jauría;matilha;;
        swarm n;;essaim;enjambre;enxame;;
        wolf pack n;;;;alcateia;;狼群
        fish school n;;banc de poissons;banco de peces,cardumen;cardume;魚群;鱼群
        elephant herd n;;;;;;象群
        sheep herd n;;;;;;羊群
        cow herd n;;;;;;牛群
        horse herd n;;;;;;马群
        bee swarm n;;;;;;蜂群
        camel caravan n;;;;;;骆驼队,驼队
        goose n;Gans,Gänse;oie;ganso,oca;ganso;雁,ガチョウ;大雁,鹅
        """
    static let verbs = """
        knead v;kneten;pétrir;amasar;amassar;捏ね;揉面
        watch v;beobachten,zuschauen;observer,contempler;contemplar;assistir;見守;观看
        hug v;umarmen;embrasser,serrer;abrazar;abraçar;抱きし;拥抱
        kiss v;küssen;s'embrasser;besar;beijar;キス;亲吻
        laugh v;lachen;rire,rit,rient;reír,ríe,ríen;rir,ri;笑っ;大笑
        cut v;schneiden;couper;cortar;cortar;切;切
        walk v;gehen,geht,spazieren,läuft durch,spaziert,schlendern;marcher,promener;caminar,andar,pasear;caminhar,andar,passear;歩,散歩;走,行走,散步,漫步
        run v;laufen,läuft,rennen;courir,court,courent,courant;correr;correr;走;跑,奔跑
        jump v;springen,hüpfen;sauter,bondir;saltar;pular,saltar;跳,飛び跳ね,ジャンプ;跳,跳跃
        dance v;tanzen;danser;bailar,danzar;dançar;踊,舞;跳舞,舞动,起舞
        fly v;fliegen;voler,s'envoler;volar;voar;飛,飛ん;飞,飞翔,飞过,飞行
        swim v;schwimmen,schwimmt;nager;nadar;nadar;泳;游泳,游动,游来游去,游
        float v;schweben,treiben;flotter;flotar;flutuar;浮か,漂,浮;漂浮,飘浮,悬浮
        ride v;reiten;chevaucher,monter à;montar,cabalgar;cavalgar,montar;乗;骑,骑着
        drive v;fahren,fährt;rouler,conduire;conducir,manejar;dirigir;運転,走り抜け;行驶,驾驶,开车
        surf v;surfen;surfer;surfear;surfar;サーフィン,波乗り;冲浪
        sail v;segeln;naviguer,voguer;navegar;navegar,velejar;航海,航行;航行
        sit v;sitzen,sitzt,sitzend;s'asseoir,assis,assise;sentarse,sentado,sentada;sentar,sentado,sentada;座;坐,坐着,坐在
        stand v;stehen,steht;debout,se tient,tenir debout;estar de pie,parado,parada;em pé,parado;立;站,站着,站立,站在
        sleep v;schlafen,schläft;dormir,dort,dorment,endormi;dormir,duerme,duermen,dormido,durmiendo;dormir;眠,寝;睡觉,睡,沉睡
        eat v;essen,isst,fressen,frisst;manger;comer;comer;食べ;吃,吃着
        drink v;trinken;boire,boit,boivent,buvant;beber;beber;飲;喝
        play v;spielen;jouer;tocar,jugar,juega;tocar,brincar,jogar;弾,演奏,遊;玩耍,演奏,弹奏,弹,玩
        sing v;singen;chanter;cantar;cantar;歌;唱歌
        read v;lesen,liest;lire,lit un;leer;ler,lê,lendo;読;阅读,看书,读
        cook v;kochen,backen;cuisiner;cocinar;cozinhar;料理;做饭,烹饪
        look v;schauen,blicken,sehen;regarder;mirar,observar;olhar,observar;見,眺め,見つめ;看,望着,凝视
        hold v;halten,hält,haltend;tenir,tient,tiennent,tenant;sostener,sujetar,sostiene;segurar;持,抱,さし,差し;拿着,拿,抱着,举着,撑着,打着
        wear v;tragen,trägt,tragend;porter;llevar,vestir,lleva puesto;vestir,usar;着て,着た,かぶ,履;穿,穿着,戴着,戴
        fall v;fallen,fällt;tomber;caer;cair;落ち,降,舞い落ち,散;落下,飘落,掉落,落
        rise v;aufsteigen,steigt auf,steigen;s'élever,monter;subir,elevarse,ascender;subir,erguer;昇,立ち昇,上が;升起,上升
        rotate v;drehen,dreht sich,rotieren;tourner;girar,rotar;girar,rodar;回転,回;旋转,转动
        swirl v;wirbeln;tourbillonner,tournoyer;arremolinarse;rodopiar;渦巻,舞い;盘旋,旋舞
        glow v;leuchten,glühen;briller,luire;brillar;brilhar;光,輝,灯;发光,闪烁,闪耀
        burn v;brennen,brennt;brûler;arder,quemar;queimar,arder;燃え;燃烧
        explode v;explodieren;exploser;explotar,estallar;explodir;爆発;爆炸
        pour v;gießen;verser;verter;derramar;注;倒,倒入
        flow v;fließen;couler;fluir,correr por;fluir;流れ;流淌,流动,流
        bloom v;blühen;fleurir;florecer;florescer,desabrochar;咲;绽放,盛开,开放
        cross v;überqueren;traverser;cruzar,atravesar,atraviesa;atravessar,cruzar;渡,横切;穿过,穿越
        pass v;vorbeifahren,ziehen;passer;pasar;passar;通り過ぎ,通;经过,驶过
        advance v;vorrücken;avancer;avanzar;avançar;進;前进
        cast v;werfen,wirft;lancer;lanzar,arrojar;lançar,arremessar,jogar fora;投げ;抛,投
        throw v;schleudern;jeter;tirar;atirar;放;扔
        explain v;erklären;expliquer;explicar;explicar;説明,教え;讲解,解释
        teach v;unterrichten,lehren;enseigner;enseñar;ensinar;授業;教
        hang v;hängen,hängt;pendre,suspendre,suspendu;colgar,cuelga;pender,pendurar,pendurado;吊る,ぶら下が,垂れ;悬挂,挂着,挂
        open v;öffnen;ouvrir,ouvre,s'ouvrir;abrir;abrir;開;打开
        wait v;warten;attendre,attend,attendent;esperar;esperar;待;等待
        smile v;lächeln;sourire,sourit;sonreír,sonríe;sorrir,sorri;微笑,笑;微笑
        wave v;winken;saluer,faire signe;saludar;acenar;手を振;挥手
        work v;arbeiten;travailler;trabajar;trabalhar;働,作業;工作
        paint v;malen;peindre,peint;pintar;pintar;描;画画
        write v;schreiben;écrire,écrit;escribir;escrever;書;写字
        chase v;jagen,verfolgen;poursuivre,pourchasser;perseguir;perseguir;追いかけ;追逐
        climb v;klettern;grimper,escalader;escalar,trepar;escalar,subir em;登;攀登,爬
        dive v;tauchen;plonger;bucear,zambullirse;mergulhar;潜,飛び込;潜水
        roll v;rollen;rouler sur;rodar;rolar;転が;滚动
        shine v;scheinen,scheint;luire sur;resplandecer;reluzir;照ら;照耀
        cook rice v;Reis kochen;cuire le riz;cocer arroz;cozinhar arroz;炊;煮饭
        lift v;heben,hebt;lever,soulever;levantar;levantar;持ち上げ;举起
        carry v;transportieren;transporter;cargar,cargando;carregar;運;搬运,背着
        build v;bauen;construire;construir;construir;建て,作;建造
        gallop v;galoppieren;galoper;galopar;galopar;駆け,疾走,駆け抜け;奔驰
        melt v;schmelzen;fondre;derretir;derreter;溶け;融化
        knit v;stricken;tricoter;tejer;tricotar;編;编织
        fish v;angeln;pêcher;pescar;pescar;釣;钓鱼
        shake v;schütteln;secouer;sacudir;sacudir;揺れ,揺;摇晃,摇曳
        meditate v;meditieren;méditer;meditar;meditar;瞑想;冥想
        skate v;eislaufen;patiner;patinar;patinar;滑;滑冰
        """
}
