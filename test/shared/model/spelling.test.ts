import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseSkillName } from '../../../src/shared/model/skill.ts';
import { spellingOf, spellWord } from '../../../src/shared/model/spelling.ts';

const PAIRS = `
visualisation visualization; organise organize; organising organizing; organisational organizational
digitiser digitizer; customisable customizable; customisability customizability; immunisations immunizations
analyse analyze; analysing analyzing; catalysed catalyzed; colour color; coloured colored; watercolour watercolor
behaviour behavior; behavioural behavioral; labour labor; neighbourhood neighborhood; discolouration discoloration
flavour flavor; honour honor; humour humor; harbour harbor; favourite favorite; endeavour endeavor; tumour tumor
rigour rigor; vapour vapor; odour odor; armour armor; rumour rumor; saviour savior; savoury savory; parlour parlor
splendour splendor; vigour vigor; centre center; centres centers; centred centered; centring centering
fibre fiber; fibreglass fiberglass; theatre theater; litre liter; kilometre kilometer
catalogue catalog; cataloguing cataloging; catalogued cataloged; dialogue dialog; analogue analog; monologue monolog
modelling modeling; modelled modeled; modeller modeler; remodelling remodeling; labelling labeling
travelling traveling; traveller traveler; cancelled canceled; counselling counseling; counsellor counselor
signalling signaling; channelling channeling; fuelling fueling; tunnelling tunneling; dialling dialing
marvellous marvelous; woollen woolen; jewellery jewelry; jeweller jeweler; enrolment enrollment
fulfilment fulfillment; instalments installments; defence defense; offence offense; pretence pretense
licence license; licences licenses; licencing licensing; practise practice; practising practicing
programme program; programmes programs; acknowledgement acknowledgment; judgement judgment
grey gray; greyscale grayscale; ageing aging; aluminium aluminum; artefact artifact; moulding molding
plough plow; sulphur sulfur; tyre tire; manoeuvre maneuver; manoeuvring maneuvering; manoeuvrability maneuverability
anaesthesia anesthesia; anæsthesia anesthesia; anaesthetist anesthetist; aesthetics esthetics
paediatric pediatric; orthopaedic orthopedic; encyclopaedia encyclopedia; haematology hematology
haemodialysis hemodialysis; anaemia anemia; leukaemia leukemia; ischaemic ischemic; gynaecology gynecology
caesarean cesarean; faeces feces; archaeology archeology; palaeontology paleontology; aetiology etiology
mediaeval medieval; oesophagus esophagus; oestrogen estrogen; oedema edema; œdema edema; foetal fetal
diarrhoea diarrhea; dyspnoea dyspnea; coeliac celiac; homoeopathy homeopathy
`
  .split(/[;\n]/u)
  .map((pair) => pair.trim().split(' '))
  .filter((pair) => pair.length === 2);

const ALONE = `
Go/Goe; filing/filling; tiling/tilling; planing/planning; prolog/prologue; tour/tor; four/for; hour/hor; your/yor
contour/contor; pouring/poring; prise/prize; rise/rize; wise/wize; sise/size; vice/vise; device/devise
advice/advise; acre/acer; genre/gener; mettre/metter; metallurgy/metalurgy; billing/biling; rogue/rog; vogue/vog
C/C++; C/C#; C/C-; metering/metring; color/colors; Level 1-2/Level 12; hematoma/haemorrhage; Java/JavaScript
`
  .split(/[;\n]/u)
  .map((pair) => pair.trim().split('/'))
  .filter((pair) => pair.length === 2);

const spelled = (name: string) => spellingOf(normaliseSkillName(name));

describe('spellingOf', () => {
  test.each(PAIRS)(
    '%s and %s are one word, alone and among others',
    (british = '', american = '') => {
      expect(spelled(british)).toBe(spelled(american));
      expect(spelled(`Basic ${british} skills`)).toBe(
        spelled(`basic ${american.toUpperCase()} Skills`),
      );
      expect(spelled(`${british}/x`)).toBe(spelled(`${american}/x`));
    },
  );

  test.each(ALONE)('%s and %s are two', (left = '', right = '') => {
    expect(spelled(left)).not.toBe(spelled(right));
  });

  test.each([
    ['Front-End Development', 'frontend development'],
    ['E‑Learning', 'eLearning'],
    ['Color Theory', 'Colour-theory'],
    ['ISO 9001-2015', 'iso 9001 2015'],
    ['3-D Modelling', '3D modeling'],
    ['Co-ordination', 'coordination'],
  ])('%s is %s', (left, right) => {
    expect(spelled(left)).toBe(spelled(right));
  });

  test('words with other letters are of other languages, and stay', () => {
    for (const word of ['théâtre', 'licencié', 'größe', 'ação']) expect(spellWord(word)).toBe(word);
  });

  test('made once more is the same', () => {
    const piece = fc.constantFrom(...PAIRS.flat(), ...ALONE.flat(), '-', ' ', '/', '+', '#', '1');
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 4 })));
    fc.assert(
      fc.property(text, (pieces) => {
        const once = spelled(pieces.join(''));
        expect(spellingOf(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
