/// Phrases that mean a value of a closed field, one value a line: `value: phrase | phrase`.
///
/// Words are lemmas; between two words of a phrase the reader skips adverbs and articles, so `pan right` is found in
/// "pans slowly to the right". `?` marks a word that also has an everyday meaning: it counts only where it stands
/// alone between commas or beside a camera word. `+` marks a phrase whose words stay in the sentence.
enum EnglishPhrases {
    static let camera = """
        static: static shot | static camera | fixed camera | locked off | locked off shot | lock off | locked camera | locked down shot | no camera movement | no camera motion | no movement of camera | camera does not move | still camera | tripod | tripod shot | on a tripod | camera stay still | camera remain still | camera hold still | stationary camera | motionless camera | stationary shot | static frame | camera stay fixed | camera is fixed | camera be still | fixed shot | fixed frame | static view | without camera movement | ?static
        dolly-in: dolly in | dolly forward | dolly towards | dolly closer | dolly shot | dolly | push in | push forward | push in shot | push toward | camera push | camera move closer | camera move in | camera move forward | camera move toward | camera glide forward | glide forward | glide in | camera approach | camera creep closer | camera creep in | camera creep | track in | camera drift closer | camera drift forward | camera drift in | walkthrough | walk through video | camera advance | camera travel forward | camera inch closer | camera get closer | camera come closer | camera fly forward | moving in slowly | camera float forward | camera enter
        dolly-out: dolly out | dolly back | dolly backward | dolly away | pull back | pull out | pull away | pullback | pullback shot | camera retreat | camera move back | camera move backward | camera move away | camera back away | camera recede | camera move out | camera glide back | camera withdraw | camera drift back | camera drift away | camera travel back | camera drift backward | camera glide backward | track out | track back | camera leave
        zoom-in: zoom in | zoom into | crash zoom | zoom on | zoom closer | zoom toward | punch in | slow zoom | snap zoom
        zoom-out: zoom out | zoom away | zoom back
        pan: panning shot | camera pan | slow pan | pan across | pan over | pan shot | panoramic pan | camera sweep across | camera sweep | gentle pan | panning camera | horizontal pan | ?pan | ?panning
        pan-left: pan left | pan from right to left | pan leftward | camera turn left | camera sweep left | camera swivel left | left pan | camera rotate left
        pan-right: pan right | pan from left to right | pan rightward | camera turn right | camera sweep right | camera swivel right | right pan | camera rotate right
        whip-pan: whip pan | swish pan | whip panning | fast pan | quick pan
        tilt-up: tilt up | tilt upward | camera look up | camera tilt skyward | camera rise up the | tilt from bottom to top
        tilt-down: tilt down | tilt downward | camera look down | tilt from top to bottom
        truck-left: truck left | slide left | camera slide left | camera move left | lateral left | slider left | camera track left | camera glide left | camera travel left | camera drift left
        truck-right: truck right | slide right | camera slide right | camera move right | slider right | camera track right | camera glide right | camera travel right | camera drift right
        tracking: tracking shot | tracking camera | camera track | track alongside | follow shot | following shot | camera follow | follow camera | steadicam | gimbal | gimbal shot | side tracking | tracked shot | chase cam | chase camera | track beside | tracking alongside | camera chase | camera move alongside | camera run alongside | camera keep pace | camera travel alongside | camera glide alongside | camera move with | camera trail | follow from behind | camera glide beside | tracking from | lateral tracking | trucking shot | camera stay with | camera keep up | ?tracking | ?trucking
        orbit: orbit shot | orbiting shot | orbit around | camera orbit | orbital shot | camera circle | circle around shot | 360 around | 360 shot | 360 degree shot | 360 orbit | camera rotate around | camera revolve | arc shot | camera arc | arcing shot | orbiting camera | rotate around the subject | circling shot | camera spin around | 360 view | 360 degree view | 360 degree orbit | bullet time | camera swirl around | camera wrap around | camera go around | camera move around | circling camera | ?orbit | ?orbiting | ?arc
        crane-up: crane up | camera rise | crane shot | camera crane | camera lift | jib up | camera ascend | camera climb | boom up | crane shot rising | rising crane | camera float up | rising shot | rise above | pedestal up | camera soar | camera go up | camera move up | camera move upward | crane upward | jib shot | ascending shot | camera drift up | camera boom up
        crane-down: crane shot sink | crane shot descend | crane shot down | crane shot lower | crane shot drop | descending crane | crane down | camera sink | camera descend | camera lower | jib down | boom down | camera drop | descending shot | pedestal down | camera go down | camera move down | camera move downward | camera float down | camera come down | crane downward
        handheld: handheld | hand held | handheld camera | shaky cam | shaky camera | handheld shot | handheld footage | handheld look | camcorder | wobbly camera | camera shake
        drone: drone follow | drone track | drone circle | drone glide | drone ascend | drone descend | drone soar | drone push | drone shot | drone footage | drone view | drone video | drone camera | by drone | flyover | fly over shot | flyover shot | helicopter shot | from a drone | aerial drone | drone flight | filmed by drone | drone perspective | drone aerial | with drone | drone fly over | drone pull | drone rise | helicopter view | camera fly over | camera fly above | bird cam | ?drone
        fpv: fpv | fpv drone | fpv shot | fly through shot | fly through | first person drone | flythrough | fpv flight | racing drone shot | camera fly through | camera dive | camera fly between | camera race through | camera rush through | camera weave
        """
    static let shot = """
        macro: macro | macro lens | macro shot | macro photography | macro view | macro close up | super macro | micro shot | microscopic view | extreme macro
        extreme-close-up: extreme close up | extreme closeup | ecu | extreme close shot | very close up | super close up | ultra close up | big close up | detail shot | extreme close
        close-up: close up | closeup | close ups | close shot | tight shot | tight on | tight frame | close view | close framing | tight framing | close up shot | close up of | headshot | head shot | up close | tightly framed | portrait shot | close in on
        medium: medium shot | mid shot | half length | waist up | medium close up | medium view | medium wide | cowboy shot | medium framing | from the waist up | waist high shot | midshot | mid range shot | american shot | knee up | two shot
        wide: wide shot | establishing shot | establishing | wide angle shot | long shot | full shot | wide view | extreme wide shot | wide establishing shot | very wide shot | ultra wide shot | master shot | wide framing | extreme long shot | panorama | panoramic view | panoramic shot | panoramic | full body shot | vista shot | plan large | wide frame | wide landscape shot | very wide | wide screen vista | ?wide
        aerial: aerial view | aerial shot | aerial | from the air | aerial footage | from high in the air | birds eye | bird eye view | bird's eye view | bird's eye | from the sky | seen from the sky | aerial photography | from a plane | bird 's eye view | bird 's eye | from a helicopter | view from a plane
        top-down: top down | top down view | overhead | overhead shot | flat lay | top view | directly above | straight down | from directly above | overhead view | topdown | plan view | from straight above | god's eye view | god 's eye view | god's eye | seen from the top | looking straight down | knolling | from overhead | top shot | from the top | viewed from above directly
        low-angle: low angle | from below | worm's eye | worm 's eye view | from a low angle | low shot | looking up at | ground level | low angle shot | seen from below | upshot | worm eye view | at ground level | camera near the ground | from ground level | from low down | shot from below | from the ground | camera low | from a low position | frog perspective | hero angle | from underneath | low camera
        high-angle: high angle | from above | looking down on | looking down at | seen from above | high angle shot | from a high angle | shot from above | viewed from above | from high above | high vantage point | high viewpoint | elevated angle | high camera | downward angle
        pov: pov | point of view | first person | first person view | pov shot | point of view shot | through the eyes of | subjective camera | from the perspective of | body cam | bodycam | helmet cam | gopro | helmet camera | pov from | dash cam | dashcam | action cam | eyes of | cockpit view
        over-the-shoulder: over the shoulder | over shoulder | ots | over his shoulder | over her shoulder | over their shoulder | from behind the shoulder
        """
    static let speed = """
        slow-motion: slow motion | slow mo | slo mo | slowmo | slomo | slowed down | super slow motion | in slow motion | high speed camera | 120 fps | 240 fps | 120fps | 240fps | 1000 fps | 1000fps | bullet time | ultra slow motion | slowmotion | overcranked | phantom camera | high frame rate | super slow | frozen in time | slow down time | 960fps | 480fps | high speed photography
        time-lapse: time lapse | timelapse | hyperlapse | time lapse of | over the course of a day | hyper lapse | day to night | night to day | day turn into night | day turn to night | day into night | interval shot
        fast-motion: fast motion | sped up | fast forward | speed up | high speed motion | fast speed | double speed | accelerated | undercranked | fastforward | in fast motion | accelerated motion | at double speed | fast paced motion | speed ramp | quick motion | 2x speed | at high speed playback
        """
    static let style = """
        anime: anime | anime style | manga | manga style | japanese animation | studio ghibli | ghibli | cel shaded | cel shading | shonen | animesque
        moody: moody | moody look | moody style | moody grade | moody atmosphere | moody tones | brooding
        3d: 3d | 3d render | 3d animation | cgi | 3d style | 3d animated | pixar style | pixar | blender render | octane render | unreal engine | computer generated | 3d cartoon | 3d look | three dimensional animation | rendered in 3d | c4d | cinema 4d
        watercolor: watercolor | watercolour | aquarelle | watercolor style | watercolor painting | water color | watercolour painting | watercolor wash | watercolors | watercolours
        natural: natural | natural style | documentary | documentary style | photorealistic | photorealism | realistic | photo realistic | hyperrealistic | hyper realistic | ultra realistic | nature documentary | natural look | true to life | lifelike | naturalistic | realism | unedited look | naturalism | like a documentary
        claymation: claymation | clay animation | clay style | plasticine | plasticine animation | stop motion clay | aardman | clay stop motion | modelling clay animation | wallace and gromit
        black-and-white: black and white | black & white | monochrome | b&w | bw | b w | monochromatic | grayscale | greyscale | black white film | in black and white | black and white film | silent film | greyscale
        cyberpunk: cyberpunk | cyberpunk look | cyberpunk style | blade runner | cyber punk | neo tokyo style
        pixel-art: pixel art | 8 bit | 16 bit | 8bit | 16bit | pixelated | pixel style | pixelart | retro game look | pixel graphics | voxel art | nes style | snes style | pixels style
        cinematic: cinematic | movie look | filmic | movie like | film look | cinematic style | hollywood | cinematic shot | blockbuster | like a movie | feature film look | cinema look | like a feature film | cinematically | film still
        noir: noir | film noir | hard boiled | noir look | noir style | detective noir | neo noir
        comic-book: comic book | comic | graphic novel | comic style | comic strip | comic book style | comics | marvel style | comic panel | superhero comic
        oil-painting: oil painting | oil on canvas | old master | old master painting | painted in oil | in oils | impasto | oil paint | renaissance painting | baroque painting | impressionist painting | van gogh | impressionist | rembrandt | oil painted | impressionism | thick brushstrokes
        pencil-sketch: pencil sketch | drawn in pencil | pencil drawing | sketch | graphite | hand drawn sketch | charcoal drawing | pencil style | line drawing | sketched | pencil drawn | pencil lines | graphite drawing | charcoal sketch | pencil illustration | sketchbook | hand drawn in pencil | crosshatching
        vaporwave: vaporwave | synthwave | outrun | retrowave | 80s neon grid | vapor wave | synth wave | vaporwave aesthetic | outrun style
        vintage-film: vintage film | 16mm look | vhs | 16mm | super 8 | 8mm | vintage film look | old film | old home movie | retro film | film grain look | 16 mm | vintage footage | archival footage | 8 mm | sepia | retro look | super8 | old movie | silent movie | vhs tape | vintage look | 16mm film | vhs look | home video | analog film | 1970s film | found footage | camcorder footage | old newsreel | vintage style | faded film | super 8 film
        low-poly: low poly | low polygon | lowpoly | low poly style | polygonal style | faceted polygons | low poly art
        ukiyo-e: ukiyo e | ukiyoe | japanese woodblock print | woodblock print | japanese print | hokusai | woodcut print | old japanese print | woodblock | hiroshige | japanese woodblock | edo print
        pop-art: pop art | silkscreen | andy warhol | warhol | pop art style | lichtenstein | roy lichtenstein | screen print | screenprint | popart | ben day dots | benday dots | silk screen
        neon: neon style | neon outline | glowing outline | neon look | neon glow style | glowing neon line | tron | neon lines | neon aesthetic | neon contour | outlined in neon | glowing lines | glowing neon outlines | blacklight | drawn in neon
        """
    static let lens = """
        anamorphic: anamorphic | anamorphic lens | anamorphic flare | lens flare | horizontal flare | widescreen
        telephoto: telephoto | telephoto lens | long lens | compressed perspective | zoom lens
        wide-angle: wide angle lens | wide angle | ultra wide | ultra wide lens | fisheye | fish eye lens | wide lens
        shallow-focus: shallow depth of field | shallow focus | bokeh | creamy bokeh | blurred background | soft focus | background blur | blurry background | out of focus background | rack focus | selective focus | soft bokeh | shallow dof | f 1.4 | f 1.8 | f1.4 | f1.8 | narrow focus | blurred backdrop | thin focus | pull focus
        deep-focus: deep focus | everything in focus | sharp focus | deep depth of field
        film-grain: film grain | fine film grain | fine grain | natural grain | grainy | 35mm film | 35 mm film | shot on 35mm | kodak | portra | kodak portra | 35mm | 65mm | 70mm | imax | shot on film | large format | celluloid | cinestill | fujifilm | analog grain | ektachrome | arri alexa | arri | red camera | shot on arri | kodachrome | grain
        tilt-shift: tilt shift | miniature look
        """
    static let light = """
        rim-light: rim light | rim lighting | rim lit | edge light | backlight | backlit | back light | contre jour | silhouette | silhouetted | in silhouette | rimlight
        studio: studio lighting | studio light | softbox | three point lighting | high key | high key lighting | beauty light | product lighting | soft studio light | softbox lighting | overhead softbox
        low-key: low key | low key lighting | chiaroscuro | dramatic lighting | deep shadow | hard light | hard sunlight | high contrast | strong shadow | hard shadow | harsh light | spotlight lighting | long shadow | harsh shadow | strong contrast | dramatic light | low light
        volumetric: volumetric light | volumetric lighting | god rays | god ray | volumetric haze | light shaft | sunbeam | light ray | volumetric | sun ray | crepuscular ray | light beam | shaft of light | shaft of sunlight | volumetric fog
        neon: neon light | neon lighting | neon glow | neon lit | neon reflection
        candle: candlelight | candle light | firelight | candlelit | by candlelight | fire light | lamplight
        soft: soft light | soft lighting | diffuse light | diffused light | natural light | window light | even light | gentle light | softly lit | soft shadow | ambient light | soft glow
        warm: warm light | warm lighting | warm tone | warm grade | warm color | warm glow | amber grade | warm palette | earthy color | warm colours | earth tone
        cold: cold light | cold grade | cool light | cool tone | cold tone | cold color | blue tone | cool palette
        """
}
