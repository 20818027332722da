<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>studio</name>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{count} damaged samples (not a number) were set to silence.</source>
      <translation>{count} beschädigte Abtastwerte (keine Zahlen) wurden stumm gesetzt.</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>A damaged part of the file was left out.</source>
      <translation>Ein beschädigter Teil der Datei wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>A damaged part was left out or bridged.</source>
      <translation>Ein beschädigter Teil wurde ausgelassen oder überbrückt.</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{name} cannot be read as sound ({reason}). If it is a video or another kind of sound file, install the ffmpeg program and try again.</source>
      <translation>{name} lässt sich nicht als Ton lesen ({reason}). Wenn es ein Video oder eine andere Art von Tondatei ist, installieren Sie das Programm ffmpeg und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{name} cannot be used: there is no sound in it that can be read ({reason}).</source>
      <translation>{name} kann nicht verwendet werden: Es ist kein Ton darin, der sich lesen lässt ({reason}).</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{name} could not be decoded into {folder}: {reason}. Is there room on the disk?</source>
      <translation>{name} konnte nicht nach {folder} dekodiert werden: {reason}. Ist auf dem Datenträger Platz?</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{repairs}</source>
      <translation>{repairs}</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{name} is of a kind that needs the ffmpeg program, which is not installed. Install it (Debian or Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg), or convert the file to WAV.</source>
      <translation>{name} ist von einer Art, die das Programm ffmpeg braucht, das nicht installiert ist. Installieren Sie es (Debian oder Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg), oder wandeln Sie die Datei in WAV um.</translation>
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>The file ends early: the {there:.2f} s that are there are used.</source>
      <translation>Die Datei endet zu früh: Die {there:.2f} s, die da sind, werden verwendet.</translation>
    </message>
    <message>
      <extracomment>audio/devices.py</extracomment>
      <source>The device {name} is no longer there. Plug it in again or choose another one.</source>
      <translation>Das Gerät {name} ist nicht mehr da. Schließen Sie es wieder an, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
      <extracomment>audio/devices.py</extracomment>
      <source>Sound needs the PortAudio library, which is not installed. Install it ({command}) and start the studio again. Everything but playing and recording works without it.</source>
      <translation>Für Ton ist die Bibliothek PortAudio nötig, die nicht installiert ist. Installieren Sie sie ({command}), und starten Sie das Studio neu. Alles außer Abspielen und Aufnehmen geht auch ohne.</translation>
    </message>
    <message>
      <extracomment>audio/devices.py</extracomment>
      <source>The device {name} could not be opened ({reason}). Choose another one, or close what uses it.</source>
      <translation>Das Gerät {name} ließ sich nicht öffnen ({reason}). Wählen Sie ein anderes, oder schließen Sie, was es benutzt.</translation>
    </message>
    <message>
      <extracomment>audio/feeder.py</extracomment>
      <source>Playing stopped because of an error ({reason}).</source>
      <translation>Die Wiedergabe wurde durch einen Fehler beendet ({reason}).</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>There is no file {path}.</source>
      <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{path} is a folder. Choose a sound file in it.</source>
      <translation>{path} ist ein Ordner. Wählen Sie eine Tondatei darin.</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{path} may not be read. Change its permissions, or copy it.</source>
      <translation>{path} darf nicht gelesen werden. Ändern Sie die Rechte der Datei oder kopieren Sie sie.</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} is empty (0 bytes). Copy or record it again.</source>
      <translation>{name} ist leer (0 Byte). Kopieren Sie die Datei noch einmal oder nehmen Sie neu auf.</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} is a sound file without a single sample in it.</source>
      <translation>{name} ist eine Tondatei ohne einen einzigen Abtastwert.</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} says that it has no channels, so there is no sound in it.</source>
      <translation>{name} gibt an, keine Kanäle zu haben; es ist also kein Ton darin.</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} has a sample rate of {rate} Hz; up to {most} Hz can be used.</source>
      <translation>{name} hat eine Abtastrate von {rate} Hz; bis zu {most} Hz können verwendet werden.</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} could not be written: {reason}. Is there room on the disk?</source>
      <translation>{name} konnte nicht geschrieben werden: {reason}. Ist auf dem Datenträger Platz?</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} cannot be read as sound: {reason}</source>
      <translation>{name} lässt sich nicht als Ton lesen: {reason}</translation>
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} cannot be read any more: {reason}</source>
      <translation>{name} lässt sich nicht mehr lesen: {reason}</translation>
    </message>
    <message>
      <extracomment>audio/opened_device.py</extracomment>
      <source>{name} is not there. Sound comes from {other} until it is plugged in again.</source>
      <translation>{name} ist nicht da. Der Ton kommt aus {other}, bis es wieder angeschlossen ist.</translation>
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>The overview of {name} is of another version.</source>
      <translation>Die Übersicht von {name} stammt von einer anderen Version.</translation>
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>The overview of {name} is incomplete.</source>
      <translation>Die Übersicht von {name} ist unvollständig.</translation>
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>There is no overview of {name} yet.</source>
      <translation>Von {name} gibt es noch keine Übersicht.</translation>
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>The overview of {name} could not be saved: {reason}. Is there room on the disk?</source>
      <translation>Die Übersicht von {name} konnte nicht gespeichert werden: {reason}. Ist auf dem Datenträger Platz?</translation>
    </message>
    <message>
      <extracomment>audio/player.py</extracomment>
      <source>No device to play sound was found. Plug in headphones or loudspeakers, or start the sound service, then choose Refresh devices.</source>
      <translation>Es wurde kein Gerät zum Abspielen gefunden. Schließen Sie Kopfhörer oder Lautsprecher an, oder starten Sie den Tondienst, und wählen Sie dann Geräte neu suchen.</translation>
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>Recording stopped: {name} could not be written ({reason}). What was recorded until then is kept.</source>
      <translation>Die Aufnahme wurde angehalten: {name} konnte nicht geschrieben werden ({reason}). Was bis dahin aufgenommen wurde, bleibt.</translation>
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>Recording stopped: the device {name} is no longer there. The {seconds:.1f} s until then are kept.</source>
      <translation>Die Aufnahme wurde angehalten: Das Gerät {name} ist nicht mehr da. Die {seconds:.1f} s bis dahin bleiben.</translation>
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>No microphone was found. Plug one in, and allow the studio to use it in the system's privacy settings, then choose Refresh devices.</source>
      <translation>Es wurde kein Mikrofon gefunden. Schließen Sie eines an, und erlauben Sie dem Studio in den Datenschutzeinstellungen des Systems, es zu benutzen; wählen Sie dann Geräte neu suchen.</translation>
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>{name} exists already and is not recorded over.</source>
      <translation>{name} gibt es schon und wird nicht überschrieben.</translation>
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>The disk was too slow: {seconds:.2f} s were lost while recording.</source>
      <translation>Der Datenträger war zu langsam: {seconds:.2f} s gingen bei der Aufnahme verloren.</translation>
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>{name} cannot be recorded: {reason}. Choose a folder that may be written to.</source>
      <translation>{name} kann nicht aufgenommen werden: {reason}. Wählen Sie einen Ordner, in den geschrieben werden darf.</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>It is silent for {start:.1f} s at the start and {end:.1f} s at the end</source>
      <translation>Am Anfang sind {start:.1f} s Stille, am Ende {end:.1f} s</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>Its sample rate of {rate} Hz is low: a voice trained on it will sound like a telephone</source>
      <translation>Die Abtastrate von {rate} Hz ist niedrig: Eine damit trainierte Stimme wird wie ein Telefon klingen</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>{share:.2%} of its samples are clipped</source>
      <translation>{share:.2%} der Abtastwerte sind übersteuert</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>It has a constant offset (DC) of {offset:.1%} of full scale</source>
      <translation>Der Ton hat einen ständigen Versatz (DC) von {offset:.1%} des vollen Ausschlags</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>Channels {channels} are silent</source>
      <translation>Die Kanäle {channels} sind stumm</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>It is silent from start to end</source>
      <translation>Die Aufnahme ist von Anfang bis Ende stumm</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>Channel {channel} is silent</source>
      <translation>Kanal {channel} ist stumm</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>It is very soft: {loudness:.0f} LUFS</source>
      <translation>Die Aufnahme ist sehr leise: {loudness:.0f} LUFS</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>It is very loud: {loudness:.0f} LUFS</source>
      <translation>Die Aufnahme ist sehr laut: {loudness:.0f} LUFS</translation>
    </message>
    <message>
      <extracomment>audio/report.py</extracomment>
      <source>It is very soft: its loudest sample is at {peak:.0f} dB</source>
      <translation>Die Aufnahme ist sehr leise: Der lauteste Abtastwert liegt bei {peak:.0f} dB</translation>
    </message>
    <message>
      <extracomment>audio/riff.py</extracomment>
      <source>The file's header was never finished; all the sound up to its end is used.</source>
      <translation>Der Kopf der Datei wurde nie fertig geschrieben; der ganze Ton bis zu ihrem Ende wird verwendet.</translation>
    </message>
    <message>
      <extracomment>audio/riff.py</extracomment>
      <source>The file ends early: the {there:.2f} s that are there of {promised:.2f} s are used.</source>
      <translation>Die Datei endet zu früh: Die {there:.2f} s, die von {promised:.2f} s da sind, werden verwendet.</translation>
    </message>
    <message>
      <extracomment>audio/riff.py</extracomment>
      <source>The file ends early: the {percent:.0f} % that are there are used.</source>
      <translation>Die Datei endet zu früh: Die {percent:.0f} %, die da sind, werden verwendet.</translation>
    </message>
    <message>
      <extracomment>audio/sounder.py</extracomment>
      <source>The program that plays sound has ended. Press Play again; if that does not help, start again.</source>
      <translation>Das Programm, das den Ton abspielt, hat sich beendet. Drücken Sie noch einmal auf Abspielen; wenn das nicht hilft, starten Sie neu.</translation>
    </message>
    <message>
      <extracomment>audio/splice.py</extracomment>
      <source>{name} cannot be read: {reason}.</source>
      <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <extracomment>cli/export_commands.py</extracomment>
      <source>There is no speaker named {name}. There are: {names}</source>
      <translation>Es gibt keinen Sprecher namens {name}. Es gibt: {names}</translation>
    </message>
    <message>
      <extracomment>cli/export_commands.py</extracomment>
      <source>This project has no snapshots yet. Mark turns gold, then freeze them.</source>
      <translation>Dieses Projekt hat noch keine Schnappschüsse. Erklären Sie Redebeiträge zu Gold, und frieren Sie sie dann ein.</translation>
    </message>
    <message>
      <extracomment>cli/import_commands.py</extracomment>
      <source>--transcript is for one recording. Name one sound file, or leave it out.</source>
      <translation>--transcript ist für eine einzelne Aufnahme. Nennen Sie eine Tondatei, oder lassen Sie es weg.</translation>
    </message>
    <message>
      <extracomment>cli/import_commands.py</extracomment>
      <source>There is nothing to import in {path}.</source>
      <translation>In {path} gibt es nichts zu importieren.</translation>
    </message>
    <message>
      <extracomment>cli/import_commands.py</extracomment>
      <source>{name} is a transcript, and no recording of the project has its name. Name its sound file too, with --transcript.</source>
      <translation>{name} ist ein Transkript, und keine Aufnahme des Projekts heißt so. Nennen Sie auch die Tondatei dazu, mit --transcript.</translation>
    </message>
    <message>
      <extracomment>cli/import_commands.py</extracomment>
      <source>There is no speaker named {name} in the project.</source>
      <translation>Es gibt im Projekt keinen Sprecher namens {name}.</translation>
    </message>
    <message>
      <extracomment>cli/voice_commands.py</extracomment>
      <source>A run goes on as it was told when it began. Leave out {options}; --steps sets where it ends.</source>
      <translation>Ein Lauf geht so weiter, wie es beim Anfang gesagt wurde. Lass {options} weg; --steps sagt, wo er endet.</translation>
    </message>
    <message>
      <extracomment>dataset/clip_fit.py</extracomment>
      <source>{count} clips do not fit their text, worst first: {clips}. Look whether that is what is said.</source>
      <translation>{count} Clips passen nicht zu ihrem Text, der schlechteste zuerst: {clips}. Sehen Sie nach, ob das gesagt wird.</translation>
    </message>
    <message>
      <extracomment>dataset/clip_fit.py</extracomment>
      <source>1 clip does not fit its text: {clips}. Look whether that is what is said.</source>
      <translation>1 Clip passt nicht zu seinem Text: {clips}. Sehen Sie nach, ob das gesagt wird.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/audacity.py</extracomment>
      <source>{name} holds no labels with a start, an end and a text.</source>
      <translation>In {name} steht keine Textmarke mit Anfang, Ende und Text.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/audacity.py</extracomment>
      <source>Line {line} of {file} is not a label with a length: left out.</source>
      <translation>Zeile {line} von {file} ist keine Textmarke mit einer Länge: ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/ctm.py</extracomment>
      <source>{path} is not a CTM file: no line of it is a word with its time.</source>
      <translation>{path} ist keine CTM-Datei: Keine Zeile darin ist ein Wort mit seiner Zeit.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/ctm.py</extracomment>
      <source>Line {line} of {file} is not a word of CTM and was left out.</source>
      <translation>Zeile {line} von {file} ist kein CTM-Wort und wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/eaf.py</extracomment>
      <source>{name} is not an EAF file that can be read. Open it in ELAN and save it again.</source>
      <translation>{name} ist keine EAF-Datei, die sich lesen lässt. Öffnen Sie sie in ELAN und speichern Sie sie noch einmal.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/eaf.py</extracomment>
      <source>{name} has no text in it: no annotation has a word.</source>
      <translation>In {name} steht kein Text: In keiner Annotation steht ein Wort.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/eaf.py</extracomment>
      <source>{name} holds XML entities or a document type, which can harm and which no transcript needs. It was not read.</source>
      <translation>{name} enthält XML-Entitäten oder einen Dokumenttyp, was schaden kann und in keinem Transkript nötig ist. Die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/file_list.py</extracomment>
      <source>No line of {name} names a sound file beside it, and a text. Keep the list in the folder of its sounds.</source>
      <translation>Keine Zeile von {name} nennt eine Tondatei daneben und einen Text. Legen Sie die Liste in den Ordner ihrer Tondateien.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/file_list.py</extracomment>
      <source>Line {line} of {file} has no text, or no sound file beside the list: left out.</source>
      <translation>Zeile {line} von {file} hat keinen Text oder keine Tondatei neben der Liste: ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/librispeech.py</extracomment>
      <source>{name} is no LibriSpeech alignment: no line of it is one.</source>
      <translation>{name} ist keine LibriSpeech-Ausrichtung: Keine Zeile darin ist eine.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/librispeech.py</extracomment>
      <source>{folder} is not a LibriSpeech folder: no text in it has a sound.</source>
      <translation>{folder} ist kein LibriSpeech-Ordner: Kein Text darin hat einen Ton.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/librispeech.py</extracomment>
      <source>Line {line} of {file} is no alignment and was left out.</source>
      <translation>Zeile {line} von {file} ist keine Ausrichtung und wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/librispeech.py</extracomment>
      <source>{id} of {file} has no sound file and was left out.</source>
      <translation>{id} von {file} hat keine Tondatei und wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/libritts.py</extracomment>
      <source>{folder} is not a LibriTTS folder: no text has a sound.</source>
      <translation>{folder} ist kein LibriTTS-Ordner: Kein Text hat einen Ton.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/libritts.py</extracomment>
      <source>{id} has no text or no sound file and was left out.</source>
      <translation>{id} hat keinen Text oder keine Tondatei und wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/ljspeech.py</extracomment>
      <source>No line of {file} in {folder} has a text and a sound.</source>
      <translation>Keine Zeile von {file} in {folder} hat einen Text und einen Ton.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/ljspeech.py</extracomment>
      <source>{folder} is not an LJSpeech folder: there is no readable {file} in it.</source>
      <translation>{folder} ist kein LJSpeech-Ordner: Es gibt darin keine lesbare Datei {file}.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/ljspeech.py</extracomment>
      <source>Line {line} of {file} has no text or no sound file and was left out.</source>
      <translation>Zeile {line} von {file} hat keinen Text oder keine Tondatei und wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>TTML subtitles</source>
      <translation>eine Datei mit TTML-Untertiteln</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>DFXP subtitles</source>
      <translation>eine Datei mit DFXP-Untertiteln</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>SMIL</source>
      <translation>SMIL</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>SBV subtitles</source>
      <translation>eine Datei mit SBV-Untertiteln</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>SUB subtitles</source>
      <translation>eine Datei mit SUB-Untertiteln</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a table (CSV)</source>
      <translation>eine Tabelle (CSV)</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a table (TSV)</source>
      <translation>eine Tabelle (TSV)</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a table (TAB)</source>
      <translation>eine Tabelle (TAB)</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>UEM, a list of annotated stretches</source>
      <translation>UEM, eine Liste annotierter Abschnitte</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>XML of an unknown kind</source>
      <translation>XML einer unbekannten Art</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a web page</source>
      <translation>eine Webseite</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a Word document</source>
      <translation>ein Word-Dokument</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>an OpenDocument text</source>
      <translation>ein OpenDocument-Text</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>an RTF document</source>
      <translation>ein RTF-Dokument</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a PDF document</source>
      <translation>ein PDF-Dokument</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a packed file</source>
      <translation>eine gepackte Datei</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>{name} is {what}, which is not read here. Save the transcript as text, SRT, WebVTT or TextGrid and import that.</source>
      <translation>{name} ist {what}; das wird hier nicht gelesen. Speichern Sie das Transkript als Text, SRT, WebVTT oder TextGrid, und importieren Sie das.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>a table (SSV)</source>
      <translation>eine Tabelle (SSV)</translation>
    </message>
    <message>
      <extracomment>dataset/formats/readers.py</extracomment>
      <source>{file} is a transcript of other recordings: {names}. None of them is {recording}.</source>
      <translation>{file} ist ein Transkript anderer Aufnahmen: {names}. Keine davon ist {recording}.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/rttm.py</extracomment>
      <source>{path} is not an RTTM file: no line of it is a turn.</source>
      <translation>{path} ist keine RTTM-Datei: Keine Zeile darin ist ein Redebeitrag.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/rttm.py</extracomment>
      <source>{path} could not be written: {reason}.</source>
      <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/rttm.py</extracomment>
      <source>Line {line} of {file} is not a turn and was left out.</source>
      <translation>Zeile {line} von {file} ist kein Redebeitrag und wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/stm.py</extracomment>
      <source>Line {line} of {name} is not STM. Such a line has: recording, channel, speaker, start and end in seconds, text.</source>
      <translation>Zeile {line} von {name} ist kein STM. Eine solche Zeile hat: Aufnahme, Kanal, Sprecher, Anfang und Ende in Sekunden, Text.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/subtitles.py</extracomment>
      <source>{name} is not {form}: no line of it has times and words.</source>
      <translation>{name} ist kein {form}: Keine Zeile darin hat Zeiten und Wörter.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/subtitles.py</extracomment>
      <source>Subtitle {number} of {file} ends before it begins: left out.</source>
      <translation>Untertitel {number} von {file} endet, bevor er beginnt: ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/text_files.py</extracomment>
      <source>Line {line} of {name} is not readable text. Save the transcript as UTF-8 and import it again.</source>
      <translation>Zeile {line} von {name} ist kein lesbarer Text. Speichern Sie das Transkript als UTF-8 und importieren Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/text_files.py</extracomment>
      <source>{name} is a packed file. Unpack it first, then import what is in it.</source>
      <translation>{name} ist eine gepackte Datei. Entpacken Sie sie zuerst, und importieren Sie dann, was darin ist.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/text_files.py</extracomment>
      <source>{name} is too long for a transcript. Choose a text file.</source>
      <translation>{name} ist zu lang für ein Transkript. Wählen Sie eine Textdatei.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/text_files.py</extracomment>
      <source>The transcript {path} cannot be read: {reason}.</source>
      <translation>Das Transkript {path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/text_files.py</extracomment>
      <source>{name} was not in UTF-8; it was read as Western text of Windows. Check its accents.</source>
      <translation>{name} war nicht in UTF-8; die Datei wurde als westlicher Windows-Text gelesen. Prüfen Sie die Akzente und Umlaute.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/textgrid.py</extracomment>
      <source>{name} is not a TextGrid that can be read. Open it in Praat and save it again as a text file.</source>
      <translation>{name} ist kein TextGrid, das sich lesen lässt. Öffnen Sie es in Praat und speichern Sie es noch einmal als Textdatei.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/textgrid.py</extracomment>
      <source>{name} has no text in it: no interval of its tiers has a word.</source>
      <translation>In {name} steht kein Text: In keinem Intervall seiner Ebenen steht ein Wort.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/textgrid.py</extracomment>
      <source>{name} is a TextGrid in Praat's binary form. In Praat, save it as a text file.</source>
      <translation>{name} ist ein TextGrid in Praats Binärform. Speichern Sie es in Praat als Textdatei.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/tiers.py</extracomment>
      <source>The tier “{tier}” holds no speaker's words and was left out.</source>
      <translation>In der Ebene „{tier}“ stehen keine Wörter eines Sprechers; sie wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/transcript.py</extracomment>
      <source>{name} has no text in it. Each line should be what is said, or a name, | and what is said.</source>
      <translation>In {name} steht kein Text. Jede Zeile soll das Gesagte sein, oder ein Name, | und das Gesagte.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/uem.py</extracomment>
      <source>{name} names no stretch of any recording.</source>
      <translation>{name} nennt keinen Abschnitt irgendeiner Aufnahme.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/uem.py</extracomment>
      <source>Line {line} of {name} is not UEM. Such a line has: recording, channel, start and end in seconds.</source>
      <translation>Zeile {line} von {name} ist kein UEM. Eine solche Zeile hat: Aufnahme, Kanal, Anfang und Ende in Sekunden.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/vctk.py</extracomment>
      <source>{folder} is not a VCTK folder: no text has a sound.</source>
      <translation>{folder} ist kein VCTK-Ordner: Kein Text hat einen Ton.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/whisper_json.py</extracomment>
      <source>{name} is JSON of {program}, which is not read here. Save the transcript as SRT or TextGrid, or use the JSON of Whisper or WhisperX.</source>
      <translation>{name} ist JSON von {program}, das hier nicht gelesen wird. Speichern Sie das Transkript als SRT oder TextGrid, oder verwenden Sie das JSON von Whisper oder WhisperX.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/whisper_json.py</extracomment>
      <source>{name} has no text in it: no segment of it says anything.</source>
      <translation>In {name} steht kein Text: In keinem seiner Segmente wird etwas gesagt.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/whisper_json.py</extracomment>
      <source>{name} is JSON, but not that of Whisper or WhisperX: it has no segments.</source>
      <translation>{name} ist JSON, aber nicht von Whisper oder WhisperX: Es hat keine Segmente.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/whisper_json.py</extracomment>
      <source>{name} is not JSON that can be read.</source>
      <translation>{name} ist kein JSON, das sich lesen lässt.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/whisper_json.py</extracomment>
      <source>Segment {number} of {file} has no text and was left out.</source>
      <translation>Segment {number} von {file} hat keinen Text und wurde ausgelassen.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>LJSpeech</source>
      <translation>LJSpeech</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>metadata.csv and wavs, a folder for each speaker</source>
      <translation>metadata.csv und wavs, ein Ordner für jeden Sprecher</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>VCTK</source>
      <translation>VCTK</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Text and FLAC of each speaker, for Coqui TTS and others</source>
      <translation>Text und FLAC jedes Sprechers, für Coqui TTS und andere</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>LibriTTS</source>
      <translation>LibriTTS</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>A tree of speaker and recording with the text as written and as read out</source>
      <translation>Ein Baum aus Sprecher und Aufnahme mit dem Text, wie er geschrieben und wie er vorgelesen wird</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>SV2TTS alignment</source>
      <translation>SV2TTS-Ausrichtung</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>The LibriSpeech tree with the end of each word and pause, for Real-Time-Voice-Cloning</source>
      <translation>Der LibriSpeech-Baum mit dem Ende jedes Wortes und jeder Pause, für Real-Time-Voice-Cloning</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>train.txt and validation.txt</source>
      <translation>train.txt und validation.txt</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>For TorToiSe and AI Voice Cloning: a folder for each speaker</source>
      <translation>Für TorToiSe und AI Voice Cloning: ein Ordner für jeden Sprecher</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>wav|speaker|language|text</source>
      <translation>wav|speaker|language|text</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>For GPT-SoVITS: train.list and validation.list with whole paths</source>
      <translation>Für GPT-SoVITS: train.list und validation.list mit vollen Pfaden</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>F5-TTS CSV</source>
      <translation>F5-TTS CSV</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>metadata.csv with whole paths</source>
      <translation>metadata.csv mit vollen Pfaden</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>XTTS CSV</source>
      <translation>XTTS CSV</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>metadata_train.csv and metadata_eval.csv</source>
      <translation>metadata_train.csv und metadata_eval.csv</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Hugging Face data set</source>
      <translation>Datensatz für Hugging Face</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Parquet with the sound in it, and a card</source>
      <translation>Parquet mit dem Ton darin, und eine Karte</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Lhotse manifests</source>
      <translation>Lhotse-Manifeste</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Recordings, supervisions and cuts with words and phones</source>
      <translation>Recordings, Supervisions und Cuts mit Wörtern und Lauten</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>RTTM</source>
      <translation>RTTM</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Who speaks when</source>
      <translation>Wer wann spricht</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>CTM</source>
      <translation>CTM</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Each word with its time, score and speaker</source>
      <translation>Jedes Wort mit Zeit, Bewertung und Sprecher</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>STM</source>
      <translation>STM</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Each turn with its speaker, times and text</source>
      <translation>Jeder Redebeitrag mit Sprecher, Zeiten und Text</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>TextGrid</source>
      <translation>TextGrid</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>For Praat: turns, words and phones of each speaker</source>
      <translation>Für Praat: Redebeiträge, Wörter und Laute jedes Sprechers</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>EAF</source>
      <translation>EAF</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>For ELAN: turns, words and phones of each speaker, in whole milliseconds</source>
      <translation>Für ELAN: Redebeiträge, Wörter und Laute jedes Sprechers, in ganzen Millisekunden</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>SRT</source>
      <translation>SRT</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Subtitles of all turns, in whole milliseconds</source>
      <translation>Untertitel aller Redebeiträge, in ganzen Millisekunden</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>WebVTT</source>
      <translation>WebVTT</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Subtitles of all turns with their speakers, in whole milliseconds</source>
      <translation>Untertitel aller Redebeiträge mit ihren Sprechern, in ganzen Millisekunden</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>Audacity labels</source>
      <translation>Textmarken für Audacity</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>A label for each turn: speaker and text</source>
      <translation>Eine Textmarke für jeden Redebeitrag: Sprecher und Text</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>There is no format {name}; there are: {names}.</source>
      <translation>Das Format {name} gibt es nicht; es gibt: {names}.</translation>
    </message>
    <message>
      <extracomment>dataset/formats/writers.py</extracomment>
      <source>{title} needs the package {package}, which is not installed. Install it with: pip install 'gold-voice-studio[{extra}]'</source>
      <translation>{title} braucht das Paket {package}, das nicht installiert ist. Installieren Sie es mit: pip install 'gold-voice-studio[{extra}]'</translation>
    </message>
    <message>
      <extracomment>dataset/freeze.py</extracomment>
      <source>{speaker} has no gold clips yet. Mark turns gold first.</source>
      <translation>{speaker} hat noch keine Gold-Clips. Erklären Sie zuerst Redebeiträge zu Gold.</translation>
    </message>
    <message>
      <extracomment>dataset/freeze.py</extracomment>
      <source>No snapshot could be written to {folder}: {reason}. Free some space or choose another place.</source>
      <translation>In {folder} konnte kein Schnappschuss geschrieben werden: {reason}. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <extracomment>dataset/freeze.py</extracomment>
      <source>{folder} already holds another snapshot. Choose a new folder.</source>
      <translation>In {folder} liegt schon ein anderer Schnappschuss. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Cut phone</source>
      <translation>Laut angeschnitten</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>The sound goes on at the clip's edge at {at:.2f} s, only {below:.0f} dB below the loud moments: a phone is cut.</source>
      <translation>Der Ton geht an der Grenze des Clips bei {at:.2f} s weiter, nur {below:.0f} dB unter den lauten Stellen: Ein Laut ist angeschnitten.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Cut word</source>
      <translation>Wort angeschnitten</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>The clip's edge at {at:.2f} s cuts through “{word}”, {inside:.2f} s inside it.</source>
      <translation>Die Grenze des Clips bei {at:.2f} s schneidet durch „{word}“, {inside:.2f} s in seinem Inneren.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Uncovered speech</source>
      <translation>Sprache ohne Wort</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Something is said for {seconds:.2f} s at {at:.2f} s, and no word lies over it.</source>
      <translation>Bei {at:.2f} s wird {seconds:.2f} s lang etwas gesagt, und kein Wort liegt darüber.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Word over silence</source>
      <translation>Wort über Stille</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>“{word}” lies over silence for {silence:.2f} s of its {seconds:.2f} s.</source>
      <translation>„{word}“ liegt {silence:.2f} s seiner {seconds:.2f} s über Stille.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Second voice</source>
      <translation>Zweite Stimme</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Around {at:.1f} s the voice is unlike {speaker}'s: somebody else may be heard, too.</source>
      <translation>Um {at:.1f} s ist die Stimme anders als die von {speaker}: Vielleicht ist auch jemand anderes zu hören.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Overlapping turn</source>
      <translation>Überlappung</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Somebody else's words lie in this clip for {seconds:.2f} s from {at:.2f} s on.</source>
      <translation>In diesem Clip liegen ab {at:.2f} s für {seconds:.2f} s Wörter von jemand anderem.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Clipping</source>
      <translation>Übersteuerung</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>{percent:.1f} % of the sound at {at:.2f} s is cut off at the top of its wave.</source>
      <translation>{percent:.1f} % des Tons bei {at:.2f} s sind oben an der Welle abgeschnitten.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Too soft</source>
      <translation>Zu leise</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>The clip's level is {level:.0f} dB; {usual:.0f} dB is usual for {speaker}.</source>
      <translation>Der Pegel des Clips ist {level:.0f} dB; bei {speaker} sind {usual:.0f} dB üblich.</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>Too loud</source>
      <translation>Zu laut</translation>
    </message>
    <message>
      <extracomment>dataset/gate.py</extracomment>
      <source>{kind}</source>
      <translation>{kind}</translation>
    </message>
    <message>
      <extracomment>dataset/leakage.py</extracomment>
      <source>The same sound is trained on and held out: {what}</source>
      <translation>Derselbe Ton dient zum Training und zur Prüfung: {what}</translation>
    </message>
    <message>
      <extracomment>dataset/leakage.py</extracomment>
      <source>Clips that share a stretch of {what} are on two sides of the split.</source>
      <translation>Clips mit einem gemeinsamen Abschnitt von {what} liegen auf zwei Seiten der Aufteilung.</translation>
    </message>
    <message>
      <extracomment>dataset/leakage.py</extracomment>
      <source>A sentence is trained on and held out: {what}</source>
      <translation>Ein Satz dient zum Training und zur Prüfung: {what}</translation>
    </message>
    <message>
      <extracomment>dataset/leakage.py</extracomment>
      <source>Clips of the recording {what} are trained on and held out.</source>
      <translation>Clips der Aufnahme {what} dienen zum Training und zur Prüfung.</translation>
    </message>
    <message>
      <extracomment>dataset/placing.py</extracomment>
      <source>The export could not be written to {folder}: {reason}. Nothing was left there. Free some space or choose another folder.</source>
      <translation>Der Export konnte nicht nach {folder} geschrieben werden: {reason}. Dort wurde nichts zurückgelassen. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <extracomment>dataset/placing.py</extracomment>
      <source>The export could not be written to {folder}: there is a file of that name.</source>
      <translation>Der Export konnte nicht nach {folder} geschrieben werden: Es gibt eine Datei dieses Namens.</translation>
    </message>
    <message>
      <extracomment>dataset/placing.py</extracomment>
      <source>{folder} holds files that are no export of this program, or were changed since. Choose an empty folder, or the name of a new one.</source>
      <translation>In {folder} liegen Dateien, die kein Export dieses Programms sind oder seitdem geändert wurden. Wählen Sie einen leeren Ordner oder den Namen eines neuen.</translation>
    </message>
    <message>
      <extracomment>dataset/provenance.py</extracomment>
      <source>Nobody wrote down what these speakers agreed to: {names}</source>
      <translation>Niemand hat aufgeschrieben, worin diese Sprecher eingewilligt haben: {names}</translation>
    </message>
    <message>
      <extracomment>dataset/provenance.py</extracomment>
      <source>These recordings have no licence noted: {names}</source>
      <translation>Für diese Aufnahmen ist keine Lizenz vermerkt: {names}</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Words that do not sound as written</source>
      <translation>Wörter, die nicht klingen wie geschrieben</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{word}” does not sound as it is written: its score is {score:.2f}; {usual:.2f} is usual for {speaker}.</source>
      <translation>„{word}“ klingt nicht, wie es geschrieben ist: Die Bewertung ist {score:.2f}; bei {speaker} ist {usual:.2f} üblich.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Runs of low scores</source>
      <translation>Folgen niedriger Bewertungen</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>From “{first}” to “{last}”, {count:.0f} words in a row score {score:.2f} on average; {usual:.2f} is usual for {speaker}: the text or the speaker may be wrong.</source>
      <translation>Von „{first}“ bis „{last}“ haben {count:.0f} Wörter hintereinander im Mittel {score:.2f}; bei {speaker} ist {usual:.2f} üblich: Text oder Sprecher sind vielleicht falsch.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Exchanged words</source>
      <translation>Vertauschte Wörter</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{second}” seems to be said before “{first}”.</source>
      <translation>„{second}“ scheint vor „{first}“ gesagt zu werden.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Words that are not said</source>
      <translation>Wörter, die nicht gesagt werden</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{word}” does not seem to be said: the sound fits the text better without it.</source>
      <translation>„{word}“ scheint nicht gesagt zu werden: Der Ton passt besser zum Text ohne dieses Wort.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Speech under no word</source>
      <translation>Sprache unter keinem Wort</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Something is said for {seconds:.2f} s here, and no word lies over it.</source>
      <translation>Hier wird {seconds:.2f} s lang etwas gesagt, und kein Wort liegt darüber.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Words over silence</source>
      <translation>Wörter über Stille</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Pauses inside words</source>
      <translation>Pausen in Wörtern</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{word}” goes on over a pause of {pause:.2f} s: an edge of it may lie in the word beyond.</source>
      <translation>„{word}“ geht über eine Pause von {pause:.2f} s hinweg: Eine seiner Grenzen liegt vielleicht im Wort dahinter.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Starts that the aligner hears elsewhere</source>
      <translation>Anfänge, die anderswo zu hören sind</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{word}” starts at {at:.2f} s here, and the aligner hears it start at {heard:.2f} s.</source>
      <translation>„{word}“ beginnt hier bei {at:.2f} s; das Ausrichten hört den Anfang bei {heard:.2f} s.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Ends that the aligner hears elsewhere</source>
      <translation>Enden, die anderswo zu hören sind</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{word}” ends at {at:.2f} s here, and the aligner hears it end at {heard:.2f} s.</source>
      <translation>„{word}“ endet hier bei {at:.2f} s; das Ausrichten hört das Ende bei {heard:.2f} s.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Long words</source>
      <translation>Lange Wörter</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{word}” lasts {seconds:.2f} s; words with as many syllables ({syllables:.0f}) take {speaker} {usual:.2f} s.</source>
      <translation>„{word}“ dauert {seconds:.2f} s; für Wörter mit so vielen Silben ({syllables:.0f}) braucht {speaker} {usual:.2f} s.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Short words</source>
      <translation>Kurze Wörter</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{word}” lasts only {seconds:.2f} s; words with as many syllables ({syllables:.0f}) take {speaker} {usual:.2f} s.</source>
      <translation>„{word}“ dauert nur {seconds:.2f} s; für Wörter mit so vielen Silben ({syllables:.0f}) braucht {speaker} {usual:.2f} s.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Syllables a second</source>
      <translation>Silben je Sekunde</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>{rate:.1f} syllables a second; {usual:.1f} is usual for {speaker}, and 3.3 to 5.9 in English.</source>
      <translation>{rate:.1f} Silben je Sekunde; bei {speaker} sind {usual:.1f} üblich, im Englischen 3,3 bis 5,9.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>{rate:.0f} words a minute; {usual:.0f} is usual for {speaker}, and 170 to 250 in English.</source>
      <translation>{rate:.0f} Wörter je Minute; bei {speaker} sind {usual:.0f} üblich, im Englischen 170 bis 250.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Unlike its speaker</source>
      <translation>Klingt nicht nach dem Sprecher</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>This sounds more like {other} than like {speaker} (likeness {likeness:.2f} against {own:.2f}).</source>
      <translation>Das klingt mehr nach {other} als nach {speaker} (Ähnlichkeit {likeness:.2f} gegen {own:.2f}).</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Another voice</source>
      <translation>Eine andere Stimme</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Around {at:.1f} s the voice is unlike {speaker}'s: somebody else may be speaking at the same time.</source>
      <translation>Um {at:.1f} s ist die Stimme anders als die von {speaker}: Vielleicht spricht gleichzeitig jemand anderes.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>{percent:.1f} % of the sound is cut off at the top of its wave: it was recorded too loud.</source>
      <translation>{percent:.1f} % des Tons sind oben an der Welle abgeschnitten: Es wurde zu laut aufgenommen.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Loudness</source>
      <translation>Lautheit</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>This turn's level is {level:.0f} dB; {usual:.0f} dB is usual for {speaker}.</source>
      <translation>Der Pegel dieses Redebeitrags ist {level:.0f} dB; bei {speaker} sind {usual:.0f} dB üblich.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Signal to noise</source>
      <translation>Abstand zum Rauschen</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>The background is only {distance:.0f} dB softer than the voice; {usual:.0f} dB is usual for {speaker}.</source>
      <translation>Der Hintergrund ist nur {distance:.0f} dB leiser als die Stimme; bei {speaker} sind {usual:.0f} dB üblich.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Music or hum</source>
      <translation>Musik oder Brummen</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Steady tones lie under the speech, as of music or a hum.</source>
      <translation>Gleichmäßige Töne liegen unter der Sprache, wie von Musik oder einem Brummen.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Cuts inside a phone</source>
      <translation>Schnitte in einem Laut</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Another speaker than the transcript says</source>
      <translation>Ein anderer Sprecher, als das Transkript sagt</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>This sounds like {other}, and the transcript gives it to {speaker}.</source>
      <translation>Das klingt nach {other}, und das Transkript gibt es {speaker}.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Names that went round</source>
      <translation>Vertauschte Namen</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>The names of {count} turns seem to have gone round: {exchange}.</source>
      <translation>Die Namen von {count} Redebeiträgen scheinen vertauscht zu sein: {exchange}.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Speech without a line</source>
      <translation>Sprache ohne Zeile</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>{speaker} speaks for {seconds:.1f} s, and the transcript has no line for it.</source>
      <translation>{speaker} spricht {seconds:.1f} s lang, und das Transkript hat keine Zeile dafür.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Lines that are not said</source>
      <translation>Zeilen, die nicht gesprochen werden</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>“{line}” is not heard in the recording.</source>
      <translation>„{line}“ ist in der Aufnahme nicht zu hören.</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>Music and long silence</source>
      <translation>Musik und lange Stille</translation>
    </message>
    <message>
      <extracomment>dataset/risks.py</extracomment>
      <source>For {seconds:.1f} s there is music, or nobody speaks.</source>
      <translation>{seconds:.1f} s lang ist Musik zu hören, oder niemand spricht.</translation>
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>The snapshot {folder} is damaged: {reason}. Freeze the gold clips again.</source>
      <translation>Der Schnappschuss {folder} ist beschädigt: {reason}. Frieren Sie die Gold-Clips neu ein.</translation>
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>{folder} is not a snapshot of this program.</source>
      <translation>{folder} ist kein Schnappschuss dieses Programms.</translation>
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>{folder} is a snapshot of version {version}, but this program reads version {known}.</source>
      <translation>{folder} ist ein Schnappschuss der Version {version}, dieses Programm liest aber Version {known}.</translation>
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>The snapshot {folder} names a file outside of its folder: {file}. It is not opened.</source>
      <translation>Der Schnappschuss {folder} nennt eine Datei außerhalb seines Ordners: {file}. Er wird nicht geöffnet.</translation>
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>{folder} holds no snapshot: there is no readable {file} in it.</source>
      <translation>In {folder} liegt kein Schnappschuss: Es gibt darin keine lesbare Datei {file}.</translation>
    </message>
    <message>
      <extracomment>dataset/sound_form.py</extracomment>
      <source>Clips cannot be brought to {rate} Hz. Choose one of: {rates}.</source>
      <translation>Clips lassen sich nicht auf {rate} Hz bringen. Wählen Sie einen Wert von: {rates}.</translation>
    </message>
    <message>
      <extracomment>dataset/sound_form.py</extracomment>
      <source>Clips can be brought to a loudness of {least:g} to {most:g} LUFS.</source>
      <translation>Clips lassen sich auf eine Lautheit von {least:g} bis {most:g} LUFS bringen.</translation>
    </message>
    <message>
      <extracomment>dataset/splitting.py</extracomment>
      <source>Validation and test may take at most {most:.0%} of the speech together, no less than 0.</source>
      <translation>Validierung und Test dürfen zusammen höchstens {most:.0%} der Sprache bekommen, und nicht weniger als 0.</translation>
    </message>
    <message>
      <extracomment>errors.py</extracomment>
      <source>{hours:g} h</source>
      <translation>{hours:g} h</translation>
    </message>
    <message>
      <extracomment>errors.py</extracomment>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <extracomment>errors.py</extracomment>
      <source>{minutes:g} min</source>
      <translation>{minutes:g} min</translation>
    </message>
    <message>
      <extracomment>jobs/cluster.py</extracomment>
      <source>The worker that did this was lost ({reason}). Try again.</source>
      <translation>Der Worker, der das tat, ist verloren gegangen ({reason}). Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>jobs/cluster.py</extracomment>
      <source>Work on several machines needs Dask, which is not installed. Install it with: pip install "gold-voice-studio[cluster]"</source>
      <translation>Arbeit auf mehreren Rechnern braucht Dask, das nicht installiert ist. Installieren Sie es mit: pip install "gold-voice-studio[cluster]"</translation>
    </message>
    <message>
      <extracomment>jobs/cluster.py</extracomment>
      <source>No scheduler answers at {address}: {reason}. Start one with: dask scheduler</source>
      <translation>Unter {address} antwortet kein Scheduler: {reason}. Starten Sie einen mit: dask scheduler</translation>
    </message>
    <message>
      <extracomment>jobs/cluster.py</extracomment>
      <source>The worker {worker} runs version {theirs} of this program, and this is {ours}. Install the same version there.</source>
      <translation>Auf dem Worker {worker} läuft Version {theirs} dieses Programms, und dies ist {ours}. Installieren Sie dort dieselbe Version.</translation>
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>The run {name} is being trained already. Stop it first, or let it end.</source>
      <translation>Der Lauf {name} wird bereits trainiert. Halten Sie ihn zuerst an oder lassen Sie ihn zu Ende laufen.</translation>
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>There is no run in {folder}, so it cannot be trained.</source>
      <translation>In {folder} gibt es keinen Lauf, der trainiert werden könnte.</translation>
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>The run {folder} cannot be trained: {reason}.</source>
      <translation>Der Lauf {folder} kann nicht trainiert werden: {reason}.</translation>
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>Training could not start: {reason}.</source>
      <translation>Das Training konnte nicht beginnen: {reason}.</translation>
    </message>
    <message>
      <extracomment>jobs/process.py</extracomment>
      <source>The work stopped unexpectedly (exit code {code}). The log has the details; try again.</source>
      <translation>Die Arbeit hat unerwartet aufgehört (Code {code}). Einzelheiten stehen im Protokoll; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>jobs/process.py</extracomment>
      <source>The system ended the work (exit code {code}), most likely because memory ran out. Close other programs and try again.</source>
      <translation>Das System hat die Arbeit beendet (Code {code}), höchstwahrscheinlich weil der Speicher voll war. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>jobs/process.py</extracomment>
      <source>The work failed: {error}. The log has the details.</source>
      <translation>Die Arbeit ist fehlgeschlagen: {error}. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
      <extracomment>jobs/process.py</extracomment>
      <source>Memory ran out. Close other programs and try again.</source>
      <translation>Der Arbeitsspeicher ist voll. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>jobs/queue.py</extracomment>
      <source>The training stopped unexpectedly. Resume it to go on from its last checkpoint.</source>
      <translation>Das Training hat unerwartet aufgehört. Setzen Sie es fort: Es geht vom letzten Checkpoint aus weiter.</translation>
    </message>
    <message>
      <extracomment>jobs/resident.py</extracomment>
      <source>Loading the voice {name}</source>
      <translation>Stimme {name} wird geladen</translation>
    </message>
    <message>
      <extracomment>pictures.py</extracomment>
      <source>The pictures cannot be written: {reason}.</source>
      <translation>Die Bilder können nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <extracomment>pictures.py</extracomment>
      <source>The project {folder} cannot be opened.</source>
      <translation>Das Projekt {folder} lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <extracomment>pictures.py</extracomment>
      <source>The picture {file} could not be written.</source>
      <translation>Das Bild {file} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <extracomment>project/database_errors.py</extracomment>
      <source>The disk of {path} is full, so nothing was changed. Free some space and try again.</source>
      <translation>Der Datenträger von {path} ist voll, deshalb wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>project/database_errors.py</extracomment>
      <source>{path} may not be written, so nothing was changed. Save a copy elsewhere.</source>
      <translation>{path} darf nicht geschrieben werden, deshalb wurde nichts geändert. Speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
      <extracomment>project/database_errors.py</extracomment>
      <source>{path} could not be read or written ({reason}). Check its disk and try again.</source>
      <translation>{path} konnte nicht gelesen oder geschrieben werden ({reason}). Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>project/database_errors.py</extracomment>
      <source>{path} could not be opened ({reason}). Check that it is there and may be read.</source>
      <translation>{path} ließ sich nicht öffnen ({reason}). Prüfen Sie, ob es da ist und gelesen werden darf.</translation>
    </message>
    <message>
      <extracomment>project/database_errors.py</extracomment>
      <source>{path} may not be opened. Check the permissions of its folder.</source>
      <translation>{path} darf nicht geöffnet werden. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
      <extracomment>project/edits_alignment.py</extracomment>
      <source>Align words of {count} turns</source>
      <translation>Wörter ausrichten, Redebeiträge: {count}</translation>
    </message>
    <message>
      <extracomment>project/edits_alignment.py</extracomment>
      <source>Align words of {count} turns, {kept} kept</source>
      <translation>Wörter ausrichten, Redebeiträge: {count}, behalten: {kept}</translation>
    </message>
    <message>
      <extracomment>project/edits_alignment.py</extracomment>
      <source>{label}; words without room: {words}</source>
      <translation>{label}; Wörter ohne Platz: {words}</translation>
    </message>
    <message>
      <extracomment>project/edits_corpora.py</extracomment>
      <source>Import {count} clips of {corpus}</source>
      <translation>{count} Clips aus {corpus} importieren</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Merge turns</source>
      <translation>Redebeiträge verbinden</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>A turn is split between two of its words. Put the cursor between them.</source>
      <translation>Ein Redebeitrag wird zwischen zwei seiner Wörter geteilt. Setzen Sie die Schreibmarke dazwischen.</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Split turn</source>
      <translation>Redebeitrag teilen</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Choose two turns of the same recording to merge.</source>
      <translation>Wählen Sie zwei Redebeiträge derselben Aufnahme zum Verbinden.</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Merge {count} turns</source>
      <translation>{count} Redebeiträge verbinden</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>A turn can be split only inside, at least {least} ms from its edges. Move the playhead into the turn.</source>
      <translation>Ein Redebeitrag lässt sich nur im Inneren teilen, mindestens {least} ms von seinen Grenzen entfernt. Bewegen Sie die Abspielposition in den Redebeitrag.</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>The words of these turns overlap in time. Move the words apart, then merge the turns.</source>
      <translation>Die Wörter dieser Redebeiträge überlappen sich in der Zeit. Rücken Sie die Wörter auseinander und verbinden Sie dann.</translation>
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Another turn of the speaker lies between, from {start:.2f} to {end:.2f} s. Merge that one first.</source>
      <translation>Dazwischen liegt ein anderer Redebeitrag des Sprechers, von {start:.2f} bis {end:.2f} s. Verbinden Sie zuerst mit diesem.</translation>
    </message>
    <message>
      <extracomment>project/edits_edges.py</extracomment>
      <source>Move all edges at a time</source>
      <translation>Alle Grenzen zu einer Zeit verschieben</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Read {count} words as they are said</source>
      <translation>{count} Wörter lesen, wie sie gesprochen werden</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Take the recognised text of {count} turns</source>
      <translation>Erkannten Text von {count} Redebeiträgen übernehmen</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Pronounce {word} as {phones}</source>
      <translation>{word} als {phones} aussprechen</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Read “{word}” as “{spoken}”</source>
      <translation>„{word}“ als „{spoken}“ lesen</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Transcribe: texts written {count}, kept {kept}</source>
      <translation>Transkribieren: Texte geschrieben {count}, behalten {kept}</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Transcribe 1 turn</source>
      <translation>1 Redebeitrag transkribieren</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Transcribe {count} turns</source>
      <translation>Transkribieren, Redebeiträge: {count}</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Nothing was recognised in this turn yet. Transcribe it first.</source>
      <translation>In diesem Redebeitrag wurde noch nichts erkannt. Transkribieren Sie ihn zuerst.</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Take the recognised text</source>
      <translation>Erkannten Text übernehmen</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>A pronunciation needs a word and its phones. Type both.</source>
      <translation>Eine Aussprache braucht ein Wort und seine Laute. Geben Sie beides ein.</translation>
    </message>
    <message>
      <extracomment>project/edits_layers.py</extracomment>
      <source>Forget the pronunciation of {word}</source>
      <translation>Aussprache von {word} vergessen</translation>
    </message>
    <message>
      <extracomment>project/edits_provenance.py</extracomment>
      <source>Edit provenance of {name}</source>
      <translation>Herkunft von {name} bearbeiten</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Rename recording to {name}</source>
      <translation>Aufnahme in {name} umbenennen</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Set language to {language}</source>
      <translation>Sprache auf {language} setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Edit provenance</source>
      <translation>Herkunft bearbeiten</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Import transcript of {count} lines</source>
      <translation>Transkript mit {count} Zeilen importieren</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>{name} holds no sound. Choose another file.</source>
      <translation>In {name} ist kein Ton. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Import {name}</source>
      <translation>{name} importieren</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>A recording needs a name. Type one.</source>
      <translation>Eine Aufnahme braucht einen Namen. Geben Sie einen ein.</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>There already is a recording named {name}. Choose another name.</source>
      <translation>Es gibt schon eine Aufnahme namens {name}. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>{path} leads outside the project folder. Link the file by its full path.</source>
      <translation>{path} führt aus dem Projektordner hinaus. Verknüpfen Sie die Datei mit ihrem vollen Pfad.</translation>
    </message>
    <message>
      <extracomment>project/edits_results.py</extracomment>
      <source>Diarize: {count} turns</source>
      <translation>Diarisieren, Redebeiträge: {count}</translation>
    </message>
    <message>
      <extracomment>project/edits_results.py</extracomment>
      <source>Diarize: {count} turns, {kept} of yours kept</source>
      <translation>Diarisieren, Redebeiträge: {count}, von Ihren behalten: {kept}</translation>
    </message>
    <message>
      <extracomment>project/edits_results.py</extracomment>
      <source>Match transcript: {count} turns</source>
      <translation>Transkript zuordnen, Redebeiträge: {count}</translation>
    </message>
    <message>
      <extracomment>project/edits_results.py</extracomment>
      <source>Match transcript: {count} turns, {kept} kept</source>
      <translation>Transkript zuordnen, Redebeiträge: {count}, behalten: {kept}</translation>
    </message>
    <message>
      <extracomment>project/edits_review.py</extracomment>
      <source>Accept as it is</source>
      <translation>Annehmen, wie es ist</translation>
    </message>
    <message>
      <extracomment>project/edits_review.py</extracomment>
      <source>Delete note</source>
      <translation>Notiz löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_review.py</extracomment>
      <source>Edit note</source>
      <translation>Notiz ändern</translation>
    </message>
    <message>
      <extracomment>project/edits_review.py</extracomment>
      <source>Write note</source>
      <translation>Notiz schreiben</translation>
    </message>
    <message>
      <extracomment>project/edits_settings.py</extracomment>
      <source>Change setting</source>
      <translation>Einstellung ändern</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Rename speaker to {name}</source>
      <translation>Sprecher in {name} umbenennen</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Merge {first} into {second}</source>
      <translation>{first} mit {second} zusammenführen</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Edit the consent of {name}</source>
      <translation>Einwilligung von {name} bearbeiten</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Delete speaker {name}</source>
      <translation>Sprecher {name} löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Change speaker colour</source>
      <translation>Farbe des Sprechers ändern</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Add speaker {name}</source>
      <translation>Sprecher {name} hinzufügen</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Choose two different speakers to merge.</source>
      <translation>Wählen Sie zwei verschiedene Sprecher zum Zusammenführen.</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>{name} still speaks in this project. Give the turns to another speaker first.</source>
      <translation>{name} spricht noch in diesem Projekt. Geben Sie die Redebeiträge zuerst einem anderen Sprecher.</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>A speaker needs a name. Type one.</source>
      <translation>Ein Sprecher braucht einen Namen. Geben Sie einen ein.</translation>
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>There already is a speaker named {name}. If they are the same person, merge the two speakers.</source>
      <translation>Es gibt schon einen Sprecher namens {name}. Wenn es dieselbe Person ist, führen Sie die beiden Sprecher zusammen.</translation>
    </message>
    <message>
      <extracomment>project/edits_text.py</extracomment>
      <source>Change rule {pattern}</source>
      <translation>Regel {pattern} ändern</translation>
    </message>
    <message>
      <extracomment>project/edits_text.py</extracomment>
      <source>Delete {count} rules</source>
      <translation>{count} Regeln löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_text.py</extracomment>
      <source>Add rule {pattern}</source>
      <translation>Regel {pattern} hinzufügen</translation>
    </message>
    <message>
      <extracomment>project/edits_text.py</extracomment>
      <source>Delete rule</source>
      <translation>Regel löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_text.py</extracomment>
      <source>A rule needs something to look for. Type it.</source>
      <translation>Eine Regel braucht etwas, wonach sie sucht. Geben Sie es ein.</translation>
    </message>
    <message>
      <extracomment>project/edits_text.py</extracomment>
      <source>{pattern} is not a regular expression: {reason}.</source>
      <translation>{pattern} ist kein regulärer Ausdruck: {reason}.</translation>
    </message>
    <message>
      <extracomment>project/edits_transcripts.py</extracomment>
      <source>Import transcript: {count} turns</source>
      <translation>Transkript importieren, Redebeiträge: {count}</translation>
    </message>
    <message>
      <extracomment>project/edits_transcripts.py</extracomment>
      <source>Import transcript: {count} turns, {kept} of yours kept</source>
      <translation>Transkript importieren, Redebeiträge: {count}, von Ihren behalten: {kept}</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Unassign speaker of {count} turns</source>
      <translation>{count} Redebeiträgen den Sprecher wegnehmen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Move {count} turns</source>
      <translation>{count} Redebeiträge verschieben</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Add turn</source>
      <translation>Redebeitrag hinzufügen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Delete turn: {text}</source>
      <translation>Redebeitrag löschen: {text}</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Delete turn</source>
      <translation>Redebeitrag löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Delete {count} turns</source>
      <translation>{count} Redebeiträge löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Move start of turn</source>
      <translation>Anfang des Redebeitrags verschieben</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Move end of turn</source>
      <translation>Ende des Redebeitrags verschieben</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Assign {count} turns to {speaker}</source>
      <translation>{count} Redebeiträge {speaker} zuweisen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Edit text: {text}</source>
      <translation>Text bearbeiten: {text}</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Delete text</source>
      <translation>Text löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>The turn at {start:.2f} s has no speaker. Give it a speaker before you mark it gold.</source>
      <translation>Der Redebeitrag bei {start:.2f} s hat keinen Sprecher. Geben Sie ihm einen, bevor Sie ihn zu Gold erklären.</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>The word “{word}” would be crushed: a word must keep at least {least} ms. Move or delete the word first.</source>
      <translation>Das Wort „{word}“ würde zerdrückt: Ein Wort behält mindestens {least} ms. Verschieben oder löschen Sie es zuerst.</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>A turn must keep at least {least} ms. Make it longer, or delete it.</source>
      <translation>Ein Redebeitrag behält mindestens {least} ms. Verlängern oder löschen Sie ihn.</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Move turn</source>
      <translation>Redebeitrag verschieben</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>{speaker} already has a turn from {start:.2f} to {end:.2f} s there. Merge the two turns, or move an edge out of the way.</source>
      <translation>{speaker} hat dort schon einen Redebeitrag, von {start:.2f} bis {end:.2f} s. Verbinden Sie die beiden, oder rücken Sie eine Grenze beiseite.</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Assign to {speaker}</source>
      <translation>{speaker} zuweisen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Unassign speaker</source>
      <translation>Sprecher wegnehmen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark {count} turns as raw</source>
      <translation>{count} Redebeiträge auf nicht geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark {count} turns as edited</source>
      <translation>{count} Redebeiträge auf bearbeitet setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark {count} turns as reviewed</source>
      <translation>{count} Redebeiträge auf geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark {count} turns gold</source>
      <translation>{count} Redebeiträge zu Gold erklären</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Reject {count} turns</source>
      <translation>{count} Redebeiträge ablehnen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark turn as raw</source>
      <translation>Redebeitrag auf nicht geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark turn as edited</source>
      <translation>Redebeitrag auf bearbeitet setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark turn as reviewed</source>
      <translation>Redebeitrag auf geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Mark turn gold</source>
      <translation>Redebeitrag zu Gold erklären</translation>
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Reject turn</source>
      <translation>Redebeitrag ablehnen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Let clip through</source>
      <translation>Clip durchlassen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Rename voice to {name}</source>
      <translation>Stimme in {name} umbenennen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Edit consent</source>
      <translation>Einwilligung bearbeiten</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete voice {name}</source>
      <translation>Stimme {name} löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete reference</source>
      <translation>Referenz löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete run</source>
      <translation>Lauf löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete take</source>
      <translation>Take löschen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Cut clip</source>
      <translation>Clip schneiden</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Cut {count} clips</source>
      <translation>{count} Clips schneiden</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>A clip must lie inside its turn. Cut the turn again.</source>
      <translation>Ein Clip muss in seinem Redebeitrag liegen. Schneiden Sie den Redebeitrag neu.</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Add voice {name}</source>
      <translation>Stimme {name} hinzufügen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Add reference to {voice}</source>
      <translation>Referenz zu {voice} hinzufügen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Train {engine} for {speaker}</source>
      <translation>{engine} für {speaker} trainieren</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Speak with {voice}</source>
      <translation>Mit {voice} sprechen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>A voice needs a name. Type one.</source>
      <translation>Eine Stimme braucht einen Namen. Geben Sie einen ein.</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>There already is a voice named {name}. Choose another name.</source>
      <translation>Es gibt schon eine Stimme namens {name}. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>A clip can be gold only where its turn is. Mark the turn gold first.</source>
      <translation>Ein Clip kann nur Gold sein, wo sein Redebeitrag es ist. Erklären Sie zuerst den Redebeitrag zu Gold.</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark clip as not reviewed</source>
      <translation>Clip auf nicht geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark {count} clips as not reviewed</source>
      <translation>{count} Clips auf nicht geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark clip as edited</source>
      <translation>Clip auf bearbeitet setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark {count} clips as edited</source>
      <translation>{count} Clips auf bearbeitet setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark clip as reviewed</source>
      <translation>Clip auf geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark {count} clips as reviewed</source>
      <translation>{count} Clips auf geprüft setzen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark clip gold</source>
      <translation>Clip zu Gold erklären</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Mark {count} clips gold</source>
      <translation>{count} Clips zu Gold erklären</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Reject clip</source>
      <translation>Clip ablehnen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Reject {count} clips</source>
      <translation>{count} Clips ablehnen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices_apart.py</extracomment>
      <source>Break up {name} into {count}</source>
      <translation>{name} in {count} aufteilen</translation>
    </message>
    <message>
      <extracomment>project/edits_voices_apart.py</extracomment>
      <source>{name} sounds like one person, or you fixed who speaks.</source>
      <translation>{name} klingt wie eine Person, oder Sie haben festgelegt, wer spricht.</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Rotate the names of {count} turns</source>
      <translation>Namen von {count} Redebeiträgen weitertauschen</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Keep the speakers of {count} turns</source>
      <translation>Sprecher von {count} Redebeiträgen behalten</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Drop the line</source>
      <translation>Zeile streichen</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Strip the words of the turn</source>
      <translation>Wörter des Redebeitrags entfernen</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Crop to {start:.1f} to {end:.1f} s</source>
      <translation>Auf {start:.1f} bis {end:.1f} s beschränken</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>The transcript of {name} changed while it was matched. Nothing was written: match it again.</source>
      <translation>Das Transkript von {name} wurde geändert, während es zugeordnet wurde. Nichts wurde geschrieben: Ordnen Sie es noch einmal zu.</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Give the turn to {name}</source>
      <translation>Redebeitrag {name} geben</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Keep the turn's speaker</source>
      <translation>Sprecher des Redebeitrags behalten</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Crop what is before {seconds:.1f} s</source>
      <translation>Wegnehmen, was vor {seconds:.1f} s liegt</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>Crop what is after {seconds:.1f} s</source>
      <translation>Wegnehmen, was nach {seconds:.1f} s liegt</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>A turn that you worked on lies there, at {seconds:.1f} s. Nothing was cropped: delete that turn first if it is not wanted.</source>
      <translation>Dort liegt bei {seconds:.1f} s ein Redebeitrag, an dem Sie gearbeitet haben. Nichts wurde weggenommen: Löschen Sie ihn zuerst, wenn er nicht gebraucht wird.</translation>
    </message>
    <message>
      <extracomment>project/edits_witnesses.py</extracomment>
      <source>{count} turns that you worked on lie there, the first at {seconds:.1f} s. Nothing was cropped: delete those turns first if they are not wanted.</source>
      <translation>Dort liegen {count} Redebeiträge, an denen Sie gearbeitet haben, der erste bei {seconds:.1f} s. Nichts wurde weggenommen: Löschen Sie diese zuerst, wenn sie nicht gebraucht werden.</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Place word</source>
      <translation>Wort platzieren</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Edit word: {before} to {after}</source>
      <translation>Wort bearbeiten: {before} zu {after}</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Swap “{first}” and “{second}”</source>
      <translation>„{first}“ und „{second}“ vertauschen</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Delete word: {word}</source>
      <translation>Wort löschen: {word}</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>The word “{word}” has no time yet. Align the turn, or place the word.</source>
      <translation>Das Wort „{word}“ hat noch keine Zeit. Richten Sie den Redebeitrag aus oder platzieren Sie das Wort.</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Move start of “{word}”</source>
      <translation>Anfang von „{word}“ verschieben</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Move end of “{word}”</source>
      <translation>Ende von „{word}“ verschieben</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Type one word without spaces.</source>
      <translation>Geben Sie ein Wort ohne Leerzeichen ein.</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Add word: {word}</source>
      <translation>Wort hinzufügen: {word}</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Choose two words of the same turn to swap.</source>
      <translation>Wählen Sie zwei Wörter desselben Redebeitrags zum Vertauschen.</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>The word “{word}” would leave its turn ({start:.2f} to {end:.2f} s). Move the turn's edge first.</source>
      <translation>Das Wort „{word}“ käme aus seinem Redebeitrag heraus ({start:.2f} bis {end:.2f} s). Verschieben Sie zuerst die Grenze des Redebeitrags.</translation>
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>The words “{first}” and “{second}” would overlap. Move the edge of the other word first.</source>
      <translation>Die Wörter „{first}“ und „{second}“ würden sich überlappen. Verschieben Sie zuerst die Grenze des anderen Wortes.</translation>
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>The project names a file outside its folder ({path}), which is refused. Import the file again.</source>
      <translation>Das Projekt nennt eine Datei außerhalb seines Ordners ({path}); das wird verweigert. Importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>The audio file of {name} is gone: {path}. Put it back there or into {audio}.</source>
      <translation>Die Tondatei von {name} ist weg: {path}. Legen Sie sie wieder dorthin oder nach {audio}.</translation>
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>{target} already exists. Choose a new folder for the copy.</source>
      <translation>{target} gibt es schon. Wählen Sie einen neuen Ordner für die Kopie.</translation>
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>This project is open to read only, so nothing was changed. Close it in the other window, or save a copy and work on that.</source>
      <translation>Dieses Projekt ist nur zum Lesen geöffnet, es wurde also nichts geändert. Schließen Sie es im anderen Fenster, oder speichern Sie eine Kopie und arbeiten Sie mit ihr.</translation>
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>A large result is being written just now. Try again when that is done.</source>
      <translation>Gerade wird ein großes Ergebnis geschrieben. Versuchen Sie es noch einmal, wenn das fertig ist.</translation>
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>The copy {target} could not be written ({reason}). Choose another place.</source>
      <translation>Die Kopie {target} konnte nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>The folder {folder} cannot be made ({reason}). Make room for it, then try again.</source>
      <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}). Schaffen Sie Platz dafür und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>project/history.py</extracomment>
      <source>An edit whose name cannot be read</source>
      <translation>Eine Änderung, deren Name sich nicht lesen lässt</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{path} has an older form; a temporary copy was brought up to date to read it.</source>
      <translation>{path} hat eine ältere Form; zum Lesen wurde eine vorläufige Kopie auf den neuesten Stand gebracht.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>The project was not closed properly last time. It was checked and is sound.</source>
      <translation>Das Projekt wurde letztes Mal nicht ordentlich geschlossen. Es wurde geprüft und ist in Ordnung.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>The project was brought from version {old} to {new}. A copy of before is in {copy}.</source>
      <translation>Das Projekt wurde von Version {old} auf {new} gebracht. Eine Kopie des vorherigen Zustands liegt in {copy}.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>The project file {path} is damaged ({reason}). Nothing was changed in it. Close the studio, put the newest file of {backups} or of a saved copy in its place, and delete {path}-wal if it is there.</source>
      <translation>Die Projektdatei {path} ist beschädigt ({reason}). Es wurde nichts in ihr geändert. Schließen Sie das Studio, legen Sie die neueste Datei aus {backups} oder einer gespeicherten Kopie an ihre Stelle, und löschen Sie {path}-wal, wenn es das gibt.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{folder} already holds a project. Open it, or choose another folder.</source>
      <translation>In {folder} liegt schon ein Projekt. Öffnen Sie es oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>This project is open elsewhere (process {process}), so it is open to read only here.</source>
      <translation>Dieses Projekt ist anderswo geöffnet (Prozess {process}), hier daher nur zum Lesen.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{path} was made by another program, not by Gold Voice Studio. Choose a project of the studio.</source>
      <translation>{path} wurde von einem anderen Programm gemacht, nicht von Gold Voice Studio. Wählen Sie ein Projekt des Studios.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{path} was made by a newer studio (project version {version}); this one reads up to version {newest}. Update the studio to open it.</source>
      <translation>{path} wurde von einem neueren Studio gemacht (Projektversion {version}); dieses hier liest bis Version {newest}. Aktualisieren Sie das Studio, um es zu öffnen.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>No project can be made in {folder} ({reason}). Choose a folder that you may write.</source>
      <translation>In {folder} kann kein Projekt angelegt werden ({reason}). Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{folder} cannot be written, so it is open to read only.</source>
      <translation>In {folder} kann nicht geschrieben werden, daher ist das Projekt nur zum Lesen geöffnet.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>There is no project in {folder}. Choose a folder that holds a {name}, or make a new project.</source>
      <translation>In {folder} gibt es kein Projekt. Wählen Sie einen Ordner mit einer {name}, oder legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{path} may not be read ({reason}).</source>
      <translation>{path} darf nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
      <extracomment>project/problems.py</extracomment>
      <source>Check</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <extracomment>project/reads.py</extracomment>
      <source>There is no recording named {name}. There are: {names}</source>
      <translation>Es gibt keine Aufnahme namens {name}. Es gibt: {names}</translation>
    </message>
    <message>
      <extracomment>project/rows.py</extracomment>
      <source>{seconds} is not a time. Give seconds as a plain number.</source>
      <translation>{seconds} ist keine Zeit. Geben Sie Sekunden als einfache Zahl an.</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>recording</source>
      <translation>Diese Aufnahme</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>speaker</source>
      <translation>Diesen Sprecher</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>turn</source>
      <translation>Diesen Redebeitrag</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>word</source>
      <translation>Dieses Wort</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>phone</source>
      <translation>Diesen Laut</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>line of the transcript</source>
      <translation>Diese Zeile des Transkripts</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>clip</source>
      <translation>Diesen Clip</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>voice</source>
      <translation>Diese Stimme</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>reference</source>
      <translation>Diese Referenz</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>run</source>
      <translation>Diesen Lauf</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>take</source>
      <translation>Diesen Take</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>problem</source>
      <translation>Dieses Problem</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>accepted problem</source>
      <translation>Dieses angenommene Problem</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>pronunciation</source>
      <translation>Diese Aussprache</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>rule</source>
      <translation>Diese Regel</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>recognised text</source>
      <translation>Diesen erkannten Text</translation>
    </message>
    <message>
      <extracomment>project/selecting.py</extracomment>
      <source>This {thing} no longer exists (number {id}).</source>
      <translation>{thing} gibt es nicht mehr (Nummer {id}).</translation>
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>The text of the turn at {start:.2f} s hardly fits its sound. Check what is said there.</source>
      <translation>Der Text des Redebeitrags bei {start:.2f} s passt kaum zu seinem Ton. Prüfen Sie, was dort gesagt wird.</translation>
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>Aligned {count} of {total} turns</source>
      <translation>{count} von {total} Redebeiträgen ausgerichtet</translation>
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>There is no aligner called {name}. Choose one of: {choices}.</source>
      <translation>Es gibt kein Verfahren namens {name} zum Ausrichten. Wählen Sie eines von: {choices}.</translation>
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>The aligner {name} knows English only, and this recording's language is {language}. Choose the aligner learned or mms, or change the recording's language.</source>
      <translation>Das Verfahren {name} kann nur Englisch, und die Sprache dieser Aufnahme ist {language}. Wählen Sie das Verfahren learned oder mms, oder ändern Sie die Sprache der Aufnahme.</translation>
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>Loading the aligner</source>
      <translation>Verfahren zum Ausrichten wird geladen</translation>
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>The text of the turn at {start:.2f} s does not fit its sound: {count} words were only spread over it. Check the text and the turn's edges.</source>
      <translation>Der Text des Redebeitrags bei {start:.2f} s passt nicht zu seinem Ton: {count} Wörter wurden nur darüber verteilt. Prüfen Sie den Text und die Grenzen des Redebeitrags.</translation>
    </message>
    <message>
      <extracomment>speech/alignment_ctc.py</extracomment>
      <source>The aligner {name} needs weights that are not on this machine. Allow their download once ({size}), or put {url} into {folder} as {file}.</source>
      <translation>Das Verfahren {name} braucht Gewichte, die nicht auf diesem Rechner sind. Erlauben Sie einmal, sie zu laden ({size}), oder legen Sie {url} als {file} nach {folder}.</translation>
    </message>
    <message>
      <extracomment>speech/alignment_ctc.py</extracomment>
      <source>The file {file} is broken or is not the model {name}. Delete it and download it again.</source>
      <translation>Die Datei {file} ist kaputt oder nicht das Modell {name}. Löschen Sie sie und laden Sie sie noch einmal.</translation>
    </message>
    <message>
      <extracomment>speech/alignment_ctc.py</extracomment>
      <source>The weights of {name} could not be downloaded: {reason}. Check the connection and try again.</source>
      <translation>Die Gewichte von {name} konnten nicht geladen werden: {reason}. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>speech/alignment_learned.py</extracomment>
      <source>{file} is no learned aligner, or it is broken. Learn it again from your recordings.</source>
      <translation>{file} ist kein gelernter Ausrichter oder beschädigt. Lernen Sie ihn noch einmal aus Ihren Aufnahmen.</translation>
    </message>
    <message>
      <extracomment>speech/alignment_learning.py</extracomment>
      <source>It takes at least {seconds:.0f} s of speech with its text to learn when each sound is said. Add recordings with text.</source>
      <translation>Um zu lernen, wann welcher Laut gesagt wird, braucht es mindestens {seconds:.0f} s Sprache mit Text. Fügen Sie Aufnahmen mit Text hinzu.</translation>
    </message>
    <message>
      <extracomment>speech/alignment_learning.py</extracomment>
      <source>Looking at the clips</source>
      <translation>Die Clips werden angesehen</translation>
    </message>
    <message>
      <extracomment>speech/alignment_learning.py</extracomment>
      <source>{count} clips were left out: their text is too long for them</source>
      <translation>{count} Clips wurden ausgelassen: ihr Text ist zu lang für sie</translation>
    </message>
    <message>
      <extracomment>speech/alignment_learning.py</extracomment>
      <source>Finding the sounds</source>
      <translation>Die Laute werden gefunden</translation>
    </message>
    <message>
      <extracomment>speech/alignment_learning.py</extracomment>
      <source>Learning the sounds</source>
      <translation>Die Laute werden gelernt</translation>
    </message>
    <message>
      <extracomment>speech/alignment_whole.py</extracomment>
      <source>Only English transcripts can be aligned as a whole; this recording's language is {language}. Diarize it, and the transcript's lines are matched to the turns found.</source>
      <translation>Nur englische Transkripte können als Ganzes ausgerichtet werden; die Sprache dieser Aufnahme ist {language}. Diarisieren Sie die Aufnahme, dann werden die Zeilen des Transkripts den gefundenen Redebeiträgen zugeordnet.</translation>
    </message>
    <message>
      <extracomment>speech/alignment_whole.py</extracomment>
      <source>Aligned {count} of {total} pieces</source>
      <translation>{count} von {total} Stücken ausgerichtet</translation>
    </message>
    <message>
      <extracomment>speech/checks.py</extracomment>
      <source>Checked {count} of {total} turns</source>
      <translation>{count} von {total} Redebeiträgen geprüft</translation>
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>You have fixed turns of {pinned} speakers, but asked for {most} at most. Raise the number, or merge two speakers.</source>
      <translation>Sie haben Redebeiträge von {pinned} Sprechern festgelegt, aber höchstens {most} verlangt. Erhöhen Sie die Anzahl, oder führen Sie zwei Sprecher zusammen.</translation>
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>The number of speakers must be at least 1.</source>
      <translation>Die Anzahl der Sprecher muss mindestens 1 sein.</translation>
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>Give either the exact number of speakers or limits, not both.</source>
      <translation>Geben Sie entweder die genaue Anzahl der Sprecher an oder Grenzen, nicht beides.</translation>
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>The least number of speakers ({least}) is above the most ({most}).</source>
      <translation>Die kleinste Anzahl der Sprecher ({least}) liegt über der größten ({most}).</translation>
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>There is no way to diarize called {method}. Choose one of: {known}.</source>
      <translation>Es gibt kein Verfahren {method} zum Diarisieren. Wählen Sie eines von: {known}.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_builtin.py</extracomment>
      <source>No speech was found in this recording.</source>
      <translation>In dieser Aufnahme wurde keine Sprache gefunden.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_builtin.py</extracomment>
      <source>Telling speakers apart</source>
      <translation>Sprecher werden unterschieden</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>A file in {folder} holds program code instead of plain weights and was refused. Use the original models of {model}.</source>
      <translation>Eine Datei in {folder} enthält Programmcode statt bloßer Gewichte und wurde abgelehnt. Verwenden Sie die Originalmodelle von {model}.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Finding where each voice speaks</source>
      <translation>Es wird gesucht, wo jede Stimme spricht</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Counting voices</source>
      <translation>Stimmen werden gezählt</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Comparing voices</source>
      <translation>Stimmen werden verglichen</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>{folder} does not hold a pyannote speaker diarization. Choose the folder of {model}.</source>
      <translation>In {folder} liegt keine Sprechertrennung von pyannote. Wählen Sie den Ordner von {model}.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Loading the pyannote models</source>
      <translation>Modelle von pyannote werden geladen</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>The pyannote models in {folder} cannot be loaded ({reason}). Fetch them again.</source>
      <translation>Die Modelle von pyannote in {folder} lassen sich nicht laden ({reason}). Holen Sie sie noch einmal.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>The pyannote models could not be fetched ({reason}). Accept their conditions at huggingface.co/{model}, check the access token and the connection, and try again.</source>
      <translation>Die Modelle von pyannote konnten nicht geholt werden ({reason}). Nehmen Sie ihre Bedingungen auf huggingface.co/{model} an, prüfen Sie Zugangsschlüssel und Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>The pyannote models are not on this computer. Accept their conditions at huggingface.co/{model}, then allow the download and give your access token, or choose a folder that holds them.</source>
      <translation>Die Modelle von pyannote sind nicht auf diesem Rechner. Nehmen Sie ihre Bedingungen auf huggingface.co/{model} an, erlauben Sie dann das Laden und geben Sie Ihren Zugangsschlüssel an, oder wählen Sie einen Ordner, in dem sie liegen.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>The file config.yaml in {folder} cannot be read.</source>
      <translation>Die Datei config.yaml in {folder} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Fetching the pyannote models</source>
      <translation>Modelle von pyannote werden geholt</translation>
    </message>
    <message>
      <extracomment>speech/dvectors.py</extracomment>
      <source>The speaker encoder's weights are missing. Install them with: pip install --no-deps resemblyzer==0.1.4</source>
      <translation>Die Gewichte des Sprecher-Encoders fehlen. Installieren Sie sie mit: pip install --no-deps resemblyzer==0.1.4</translation>
    </message>
    <message>
      <extracomment>speech/dvectors.py</extracomment>
      <source>There is no speaker encoder at {path}.</source>
      <translation>In {path} gibt es keinen Sprecher-Encoder.</translation>
    </message>
    <message>
      <extracomment>speech/dvectors.py</extracomment>
      <source>{name} is not a speaker encoder that can be loaded. Choose the original encoder.pt.</source>
      <translation>{name} ist kein Sprecher-Encoder, der sich laden lässt. Wählen Sie die originale encoder.pt.</translation>
    </message>
    <message>
      <extracomment>speech/ipa.py</extracomment>
      <source>A pronunciation needs at least one sound. Type it.</source>
      <translation>Eine Aussprache braucht mindestens einen Laut. Geben Sie ihn ein.</translation>
    </message>
    <message>
      <extracomment>speech/ipa.py</extracomment>
      <source>“{sign}” is no sound that is known here. Write it with other IPA signs.</source>
      <translation>„{sign}“ ist kein Laut, der hier bekannt ist. Schreiben Sie ihn mit anderen IPA-Zeichen.</translation>
    </message>
    <message>
      <extracomment>speech/ipa.py</extracomment>
      <source>{phone} is no phone. There are: {phones}.</source>
      <translation>{phone} ist kein Laut. Es gibt: {phones}.</translation>
    </message>
    <message>
      <extracomment>speech/listening.py</extracomment>
      <source>Listened to {seconds:.0f} of {total:.0f} s</source>
      <translation>{seconds:.0f} von {total:.0f} s angehört</translation>
    </message>
    <message>
      <extracomment>speech/overlap.py</extracomment>
      <source>The file {path} is missing or broken. Install the program again.</source>
      <translation>Die Datei {path} fehlt oder ist kaputt. Installieren Sie das Programm noch einmal.</translation>
    </message>
    <message>
      <extracomment>speech/text_rules.py</extracomment>
      <source>The rule {pattern} is not a regular expression: {reason}.</source>
      <translation>Die Regel {pattern} ist kein regulärer Ausdruck: {reason}.</translation>
    </message>
    <message>
      <extracomment>speech/transcription.py</extracomment>
      <source>There is no recogniser named {name}; there are: {known}.</source>
      <translation>Es gibt keine Spracherkennung namens {name}; es gibt: {known}.</translation>
    </message>
    <message>
      <extracomment>speech/transcription.py</extracomment>
      <source>Loading the recogniser</source>
      <translation>Spracherkennung wird geladen</translation>
    </message>
    <message>
      <extracomment>speech/transcription.py</extracomment>
      <source>Listening</source>
      <translation>Es wird zugehört</translation>
    </message>
    <message>
      <extracomment>speech/transcription.py</extracomment>
      <source>Looking for speech</source>
      <translation>Sprache wird gesucht</translation>
    </message>
    <message>
      <extracomment>speech/transcription_pocketsphinx.py</extracomment>
      <source>The built-in recogniser knows English only, and this recording is in “{language}”. Transcribe it with Whisper.</source>
      <translation>Die eingebaute Spracherkennung kann nur Englisch, und die Sprache dieser Aufnahme ist „{language}“. Transkribieren Sie sie mit Whisper.</translation>
    </message>
    <message>
      <extracomment>speech/transcription_whisper.py</extracomment>
      <source>There is no Whisper model named {model}; there are: {known}. The folder of a model will do too.</source>
      <translation>Es gibt kein Whisper-Modell namens {model}; es gibt: {known}. Auch der Ordner eines Modells ist möglich.</translation>
    </message>
    <message>
      <extracomment>speech/transcription_whisper.py</extracomment>
      <source>Transcribing with Whisper needs the package faster-whisper, which is not installed. Install it with pip install 'gold-voice-studio[transcription]', or use the built-in recogniser.</source>
      <translation>Transkribieren mit Whisper braucht das Paket faster-whisper, das nicht installiert ist. Installieren Sie es mit pip install 'gold-voice-studio[transcription]', oder verwenden Sie die eingebaute Spracherkennung.</translation>
    </message>
    <message>
      <extracomment>speech/transcription_whisper.py</extracomment>
      <source>The Whisper model in {folder} cannot be loaded ({reason}). Fetch it again, or choose another.</source>
      <translation>Das Whisper-Modell in {folder} lässt sich nicht laden ({reason}). Holen Sie es noch einmal, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
      <extracomment>speech/transcription_whisper.py</extracomment>
      <source>{folder} holds no Whisper model for faster-whisper: model.bin is missing.</source>
      <translation>In {folder} liegt kein Whisper-Modell für faster-whisper: model.bin fehlt.</translation>
    </message>
    <message>
      <extracomment>speech/transcription_whisper.py</extracomment>
      <source>The Whisper model {model} could not be fetched ({reason}). Check the connection and the free space, and try again.</source>
      <translation>Das Whisper-Modell {model} konnte nicht geholt werden ({reason}). Prüfen Sie die Verbindung und den freien Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>speech/transcription_whisper.py</extracomment>
      <source>Whisper cannot transcribe this ({reason}). Choose another model, or correct the language of the recording.</source>
      <translation>Whisper kann das nicht transkribieren ({reason}). Wählen Sie ein anderes Modell, oder berichtigen Sie die Sprache der Aufnahme.</translation>
    </message>
    <message>
      <extracomment>speech/transcription_whisper.py</extracomment>
      <source>The Whisper model {model} is not on this machine. Agree to fetch it ({megabytes} MB, once), or use the built-in recogniser.</source>
      <translation>Das Whisper-Modell {model} ist nicht auf diesem Rechner. Stimmen Sie zu, es zu holen ({megabytes} MB, einmal), oder verwenden Sie die eingebaute Spracherkennung.</translation>
    </message>
    <message>
      <extracomment>speech/voiceprints.py</extracomment>
      <source>Listening for voices</source>
      <translation>Es wird auf Stimmen gehört</translation>
    </message>
    <message>
      <extracomment>steps/align.py</extracomment>
      <source>No turn of {name} has text to align. Diarize it and give it a transcript, or type the text.</source>
      <translation>Kein Redebeitrag von {name} hat Text zum Ausrichten. Diarisieren Sie die Aufnahme und geben Sie ihr ein Transkript, oder tippen Sie den Text.</translation>
    </message>
    <message>
      <extracomment>steps/align.py</extracomment>
      <source>Every word of {name} has its time already.</source>
      <translation>Jedes Wort von {name} hat schon seine Zeit.</translation>
    </message>
    <message>
      <extracomment>steps/align.py</extracomment>
      <source>Align words of {name}</source>
      <translation>Wörter von {name} ausrichten</translation>
    </message>
    <message>
      <extracomment>steps/board.py</extracomment>
      <source>Looking over the material</source>
      <translation>Das Material wird durchgesehen</translation>
    </message>
    <message>
      <extracomment>steps/board.py</extracomment>
      <source>Looked over {count} clips</source>
      <translation>{count} Clips durchgesehen</translation>
    </message>
    <message>
      <extracomment>steps/board.py</extracomment>
      <source>There is nothing to show yet. Import a recording first.</source>
      <translation>Es gibt noch nichts zu zeigen. Importieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>steps/board.py</extracomment>
      <source>Look over the material</source>
      <translation>Material durchsehen</translation>
    </message>
    <message>
      <extracomment>steps/board.py</extracomment>
      <source>The sentences in {path} cannot be read. Give a text file in UTF-8, one sentence a line.</source>
      <translation>Die Sätze in {path} lassen sich nicht lesen. Geben Sie eine Textdatei in UTF-8 an, ein Satz je Zeile.</translation>
    </message>
    <message>
      <extracomment>steps/change_take.py</extracomment>
      <source>Take {id}: {change}</source>
      <translation>Take {id}: {change}</translation>
    </message>
    <message>
      <extracomment>steps/change_take.py</extracomment>
      <source>Nothing was spoken. Try again.</source>
      <translation>Es wurde nichts gesprochen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>steps/check.py</extracomment>
      <source>Checked {count} turns of {name}: {places} places may be wrong</source>
      <translation>{count} Redebeiträge von {name} geprüft: {places} Stellen sind vielleicht falsch</translation>
    </message>
    <message>
      <extracomment>steps/check.py</extracomment>
      <source>{name} has no turns that could be checked. Diarize it, or draw its turns.</source>
      <translation>{name} hat keine Redebeiträge, die geprüft werden könnten. Diarisieren Sie die Aufnahme, oder zeichnen Sie ihre Redebeiträge.</translation>
    </message>
    <message>
      <extracomment>steps/check.py</extracomment>
      <source>Checked 1 turn of {name}: 1 place may be wrong</source>
      <translation>1 Redebeitrag von {name} geprüft: 1 Stelle ist vielleicht falsch</translation>
    </message>
    <message>
      <extracomment>steps/check.py</extracomment>
      <source>Checked 1 turn of {name}: {places} places may be wrong</source>
      <translation>1 Redebeitrag von {name} geprüft: {places} Stellen sind vielleicht falsch</translation>
    </message>
    <message>
      <extracomment>steps/check.py</extracomment>
      <source>Checked {count} turns of {name}: 1 place may be wrong</source>
      <translation>{count} Redebeiträge von {name} geprüft: 1 Stelle ist vielleicht falsch</translation>
    </message>
    <message>
      <extracomment>steps/check.py</extracomment>
      <source>Check {name}</source>
      <translation>{name} prüfen</translation>
    </message>
    <message>
      <extracomment>steps/clips.py</extracomment>
      <source>Change how clips are cut</source>
      <translation>Ändern, wie Clips geschnitten werden</translation>
    </message>
    <message>
      <extracomment>steps/clips.py</extracomment>
      <source>{count} clips, {minutes:.1f} min; {left:.1f} % of the speech is left over; distance of the lengths from those wanted: {distance:.2f}</source>
      <translation>{count} Clips, {minutes:.1f} min; {left:.1f} % der Sprache bleiben übrig; Abstand der Längen von den erwünschten: {distance:.2f}</translation>
    </message>
    <message>
      <extracomment>steps/clips.py</extracomment>
      <source>No turn can be cut into clips yet. Give the turns speakers and text, and align them.</source>
      <translation>Noch lässt sich kein Redebeitrag in Clips schneiden. Geben Sie den Redebeiträgen Sprecher und Text, und richten Sie sie aus.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>The base of the studio voice is not on this machine, so other engines stand in.</source>
      <translation>Die Grundlage der Studio-Stimme ist nicht auf diesem Rechner; andere Verfahren springen ein.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>From {least} of gold: {minutes} min of work at most.</source>
      <translation>Ab {least} Gold: höchstens {minutes} min Arbeit.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>From {least} of gold: {minutes} min of work at most, its vocoder too.</source>
      <translation>Ab {least} Gold: höchstens {minutes} min Arbeit, auch ihr Vocoder.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>Needs {least} of gold; there are {amount}.</source>
      <translation>Braucht {least} Gold; da sind {amount}.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>Needs gold clips: no engine is here that speaks after a reference.</source>
      <translation>Braucht Gold-Clips: hier gibt es kein Verfahren, das nach einer Referenz spricht.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>From {least} of gold: many hours of work, by SV2TTS.</source>
      <translation>Ab {least} Gold: viele Stunden Arbeit, mit SV2TTS.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>Needs a reference or gold clips to hear.</source>
      <translation>Braucht eine Referenz oder Gold-Clips zum Hören.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>At once: it listens to {amount} and learns nothing.</source>
      <translation>Sofort: hört {amount} an und lernt nichts.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>At once: it joins words of the gold clips.</source>
      <translation>Sofort: setzt Wörter der Gold-Clips zusammen.</translation>
    </message>
    <message>
      <extracomment>steps/clone_ways.py</extracomment>
      <source>Needs the base of the studio voice.</source>
      <translation>Braucht die Grundlage der Studio-Stimme.</translation>
    </message>
    <message>
      <extracomment>steps/copying.py</extracomment>
      <source>Save a copy in {folder}</source>
      <translation>Eine Kopie in {folder} speichern</translation>
    </message>
    <message>
      <extracomment>steps/copying.py</extracomment>
      <source>Copying</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <extracomment>steps/copying.py</extracomment>
      <source>Saved a copy in {folder}</source>
      <translation>Eine Kopie liegt in {folder}</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>Imported {count} clips ({corpus}): {minutes:.1f} min, {speakers} speakers</source>
      <translation>{count} Clips importiert ({corpus}): {minutes:.1f} min, {speakers} Sprecher</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>{count} more clips were left out</source>
      <translation>{count} weitere Clips wurden ausgelassen</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>No clip of {name} can be used. {why}</source>
      <translation>Kein Clip von {name} ist brauchbar. {why}</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>{name} is no corpus that is known here: LJSpeech, VCTK, LibriTTS or LibriSpeech, or a list of sound files and their texts.</source>
      <translation>{name} ist kein Korpus, das hier bekannt ist: LJSpeech, VCTK, LibriTTS oder LibriSpeech, oder eine Liste von Tondateien und ihren Texten.</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>Imported {count} clips ({corpus}): {minutes:.1f} min, 1 speaker</source>
      <translation>{count} Clips importiert ({corpus}): {minutes:.1f} min, 1 Sprecher</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>{count} were in the project already</source>
      <translation>{count} waren schon im Projekt</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>Reading {name}</source>
      <translation>{name} wird gelesen</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>All {count} clips of {name} are in the project already.</source>
      <translation>Alle {count} Clips von {name} sind schon im Projekt.</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>It is empty.</source>
      <translation>Es ist nichts darin.</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>{name} could not be copied into the project: {reason}. Free some space, or link it instead.</source>
      <translation>{name} konnte nicht ins Projekt kopiert werden: {reason}. Schaffen Sie Platz oder verknüpfen Sie die Datei nur.</translation>
    </message>
    <message>
      <extracomment>steps/corpus.py</extracomment>
      <source>Checking {name}</source>
      <translation>{name} wird geprüft</translation>
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>There is no folder {folder}.</source>
      <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>{folder} holds no recording with a transcript of several speakers beside it (talk.wav with talk.stm, or talk.txt of lines 'Speaker | text').</source>
      <translation>In {folder} liegt keine Aufnahme mit einem Transkript mehrerer Sprecher daneben (gespraech.wav mit gespraech.stm, oder gespraech.txt mit Zeilen „Sprecher | Text“).</translation>
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>The demo's phone call comes with pyannote.audio, which is not installed.</source>
      <translation>Das Telefongespräch der Demo kommt mit pyannote.audio, das nicht installiert ist.</translation>
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>This pyannote.audio comes without its sample call. Install pyannote.audio 4.</source>
      <translation>Dieses pyannote.audio kommt ohne sein Beispielgespräch. Installieren Sie pyannote.audio 4.</translation>
    </message>
    <message>
      <extracomment>steps/demo/voice_proofs.py</extracomment>
      <source>The training left no checkpoint.</source>
      <translation>Das Training hat keinen Checkpoint hinterlassen.</translation>
    </message>
    <message>
      <extracomment>steps/demo/voice_proofs.py</extracomment>
      <source>The gold says every word that the demo would build from phones.</source>
      <translation>Im Gold kommt jedes Wort vor, das die Demo aus Lauten bilden wollte.</translation>
    </message>
    <message>
      <extracomment>steps/demo/voice_proofs.py</extracomment>
      <source>Say it slower</source>
      <translation>Langsamer sprechen</translation>
    </message>
    <message>
      <extracomment>steps/diarize.py</extracomment>
      <source>Diarize {name}</source>
      <translation>{name} diarisieren</translation>
    </message>
    <message>
      <extracomment>steps/diarize.py</extracomment>
      <source>Diarize a part of {name}</source>
      <translation>Einen Teil von {name} diarisieren</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Nobody speaks for {seconds:.1f} s.</source>
      <translation>{seconds:.1f} s lang spricht niemand.</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Music for {seconds:.1f} s.</source>
      <translation>{seconds:.1f} s lang ist Musik zu hören.</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>It is right as it is: do not ask again</source>
      <translation>Es ist richtig, wie es ist: nicht noch einmal fragen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Drop</source>
      <translation>Streichen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Delete the turn</source>
      <translation>Den Redebeitrag löschen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Take the line out of the transcript</source>
      <translation>Die Zeile aus dem Transkript nehmen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Crop before</source>
      <translation>Davor wegnehmen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Use the recording only from here on</source>
      <translation>Die Aufnahme erst ab hier verwenden</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Crop after</source>
      <translation>Danach wegnehmen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Use the recording only up to here</source>
      <translation>Die Aufnahme nur bis hierher verwenden</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Give to {name}</source>
      <translation>{name} zuweisen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Give the turn to the speaker who is heard</source>
      <translation>Den Redebeitrag dem Sprecher geben, der zu hören ist</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Strip</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Take the words out of the turn: its line waits for another</source>
      <translation>Die Wörter aus dem Redebeitrag nehmen: Seine Zeile wartet auf einen anderen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Rotate</source>
      <translation>Weitertauschen</translation>
    </message>
    <message>
      <extracomment>steps/differences.py</extracomment>
      <source>Give each of these turns to the speaker who is heard</source>
      <translation>Jeden dieser Redebeiträge dem Sprecher geben, der zu hören ist</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Run {run}: {count} checkpoints measured on {clips} held-out clips</source>
      <translation>Lauf {run}: {count} Checkpoints an {clips} zurückgehaltenen Clips gemessen</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Before training</source>
      <translation>Vor dem Training</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Natural speech</source>
      <translation>Natürliche Sprache</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Natural, through the vocoder</source>
      <translation>Natürlich, durch den Vocoder</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Another speaker: {name}</source>
      <translation>Ein anderer Sprecher: {name}</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Another sentence</source>
      <translation>Ein anderer Satz</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Step {step:,}</source>
      <translation>Schritt {step:,}</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Run {run}: 1 checkpoint measured on {clips} held-out clips</source>
      <translation>Lauf {run}: 1 Checkpoint an {clips} zurückgehaltenen Clips gemessen</translation>
    </message>
    <message>
      <extracomment>steps/evaluate.py</extracomment>
      <source>Evaluate run {run}</source>
      <translation>Lauf {run} auswerten</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Turns left out, since they have no text: {left_out}</source>
      <translation>Redebeiträge ausgelassen, da sie keinen Text haben: {left_out}</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported 1 turn to {folder}</source>
      <translation>1 Redebeitrag nach {folder} exportiert</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Words left out, since they have no time yet: {left_out}</source>
      <translation>Wörter ausgelassen, da sie noch keine Zeit haben: {left_out}</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported 1 gold clip ({seconds:.1f} s) to {folder}</source>
      <translation>1 Gold-Clip ({seconds:.1f} s) nach {folder} exportiert</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Shorter than {least:g} s or longer than {most:g} s, which its trainer leaves out: {count}</source>
      <translation>Kürzer als {least:g} s oder länger als {most:g} s, vom Trainingsprogramm ausgelassen: {count}</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>{count} times the same material is trained on and held out: see the snapshots</source>
      <translation>{count}-mal dient dasselbe Material zum Training und zur Prüfung: siehe Schnappschüsse</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported {count} gold clips ({seconds:.1f} s) of {speakers} speakers to {folder}</source>
      <translation>{count} Gold-Clips ({seconds:.1f} s) von {speakers} Sprechern nach {folder} exportiert</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Once the same material is trained on and held out: see the snapshots</source>
      <translation>Einmal wird mit demselben Material trainiert und geprüft: siehe Schnappschüsse</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>There are no gold clips to export. Mark turns gold first.</source>
      <translation>Es gibt keine Gold-Clips zum Exportieren. Erklären Sie zuerst Redebeiträge zu Gold.</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>There are no turns to export. Diarize a recording first.</source>
      <translation>Es gibt keine Redebeiträge zum Exportieren. Diarisieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Export {format}</source>
      <translation>{format} exportieren</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported {count} turns of 1 recording to {folder}</source>
      <translation>{count} Redebeiträge aus 1 Aufnahme nach {folder} exportiert</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported {count} turns of {recordings} recordings to {folder}</source>
      <translation>{count} Redebeiträge aus {recordings} Aufnahmen nach {folder} exportiert</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported {count} gold clips ({seconds:.1f} s) of 1 speaker to {folder}</source>
      <translation>{count} Gold-Clips ({seconds:.1f} s) von 1 Sprecher nach {folder} exportiert</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Writing clips</source>
      <translation>Clips werden geschrieben</translation>
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Writing turns</source>
      <translation>Redebeiträge werden geschrieben</translation>
    </message>
    <message>
      <extracomment>steps/freeze.py</extracomment>
      <source>Freezing the gold clips of {speaker}</source>
      <translation>Gold-Clips von {speaker} werden eingefroren</translation>
    </message>
    <message>
      <extracomment>steps/freeze.py</extracomment>
      <source>{speaker} has no gold clips yet. Mark some of their turns gold first.</source>
      <translation>{speaker} hat noch keine Gold-Clips. Erklären Sie zuerst einige Redebeiträge dieses Sprechers zu Gold.</translation>
    </message>
    <message>
      <extracomment>steps/freeze.py</extracomment>
      <source>{speaker} has no gold clips yet: {count} wait to be measured, or were held back because something was found in them. Look at them in Gold clips.</source>
      <translation>{speaker} hat noch keine Gold-Clips: {count} warten darauf, gemessen zu werden, oder wurden zurückgehalten, weil etwas in ihnen gefunden wurde. Sehen Sie sie unter Gold-Clips an.</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>No clip of {speakers} is held out to validate or to test</source>
      <translation>Von {speakers} ist kein Clip zur Validierung oder zum Test zurückgehalten</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>No clip is gold yet: nothing can be frozen.</source>
      <translation>Noch ist kein Clip Gold: Es lässt sich nichts einfrieren.</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>Frozen: 1 clip, {minutes:.1f} minutes</source>
      <translation>Eingefroren: 1 Clip, {minutes:.1f} Minuten</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>It is held out neither to validate nor to test: it is trained on</source>
      <translation>Er ist weder zur Validierung noch zum Test zurückgehalten: mit ihm wird trainiert</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>No clip is held out to validate or to test: all are trained on</source>
      <translation>Kein Clip ist zur Validierung oder zum Test zurückgehalten: mit allen wird trainiert</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>Freeze the gold dataset</source>
      <translation>Gold-Datensatz einfrieren</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>Frozen: {clips} clips of 1 speaker, {minutes:.1f} minutes</source>
      <translation>Eingefroren: {clips} Clips von 1 Sprecher, {minutes:.1f} Minuten</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>Frozen: {clips} clips of {speakers} speakers, {minutes:.1f} minutes</source>
      <translation>Eingefroren: {clips} Clips von {speakers} Sprechern, {minutes:.1f} Minuten</translation>
    </message>
    <message>
      <extracomment>steps/freeze_all.py</extracomment>
      <source>Since the last snapshot of {speaker}: {difference}</source>
      <translation>Seit dem letzten Schnappschuss von {speaker}: {difference}</translation>
    </message>
    <message>
      <extracomment>steps/gate.py</extracomment>
      <source>Clips: {gold} gold, {through} of them let through; the gate holds {stopped} back</source>
      <translation>Clips: {gold} Gold, davon {through} durchgelassen; die Schranke hält {stopped} zurück</translation>
    </message>
    <message>
      <extracomment>steps/gate.py</extracomment>
      <source>Gate</source>
      <translation>Schranke</translation>
    </message>
    <message>
      <extracomment>steps/gate.py</extracomment>
      <source>Hold clip back</source>
      <translation>Clip zurückhalten</translation>
    </message>
    <message>
      <extracomment>steps/gate.py</extracomment>
      <source>Hold {count} clips back</source>
      <translation>{count} Clips zurückhalten</translation>
    </message>
    <message>
      <extracomment>steps/gate.py</extracomment>
      <source>Let {count} clips through</source>
      <translation>{count} Clips durchlassen</translation>
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>Marked {count} of {all} turns gold; {seconds:.1f} s are gold now</source>
      <translation>{count} von {all} Redebeiträgen zu Gold erklärt; {seconds:.1f} s sind jetzt Gold</translation>
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>No turn can be marked gold yet. Give the turns text and align their words first.</source>
      <translation>Noch kann kein Redebeitrag Gold werden. Geben Sie den Redebeiträgen Text und richten Sie ihre Wörter aus.</translation>
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>This turn has no speaker yet. Choose one, then mark it gold.</source>
      <translation>Dieser Redebeitrag hat noch keinen Sprecher. Wählen Sie einen, und erklären Sie ihn dann zu Gold.</translation>
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>This turn has no words yet. Type or import its text and align it, then mark it gold.</source>
      <translation>Dieser Redebeitrag hat noch keine Wörter. Schreiben oder importieren Sie seinen Text, richten Sie ihn aus, und erklären Sie ihn dann zu Gold.</translation>
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>Some words of this turn have no time yet. Choose Voice, Align the selected turns again; then mark it gold.</source>
      <translation>Einige Wörter dieses Redebeitrags haben noch keine Zeit. Wählen Sie Stimme, Gewählte Redebeiträge neu ausrichten; erklären Sie ihn dann zu Gold.</translation>
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>This turn lies in what was cropped away of its recording: take the crop back first.</source>
      <translation>Dieser Redebeitrag liegt in dem Teil seiner Aufnahme, der weggenommen wurde: Nehmen Sie das zuerst zurück.</translation>
    </message>
    <message>
      <extracomment>steps/gold_path.py</extracomment>
      <source>{name} is the same sound as {other}, which is done instead.</source>
      <translation>{name} ist derselbe Ton wie {other}; stattdessen wird damit gearbeitet.</translation>
    </message>
    <message>
      <extracomment>steps/gold_path.py</extracomment>
      <source>{name} was imported, but is not in the project.</source>
      <translation>{name} wurde importiert, ist aber nicht im Projekt.</translation>
    </message>
    <message>
      <extracomment>steps/gold_path.py</extracomment>
      <source>{title} was cancelled</source>
      <translation>{title} wurde abgebrochen</translation>
    </message>
    <message>
      <extracomment>steps/import_plan.py</extracomment>
      <source>Transcript</source>
      <translation>Transkript</translation>
    </message>
    <message>
      <extracomment>steps/import_plan.py</extracomment>
      <source>The folder {path} cannot be read: {reason}.</source>
      <translation>Der Ordner {path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <extracomment>steps/import_plan.py</extracomment>
      <source>Recording</source>
      <translation>Aufnahme</translation>
    </message>
    <message>
      <extracomment>steps/import_plan.py</extracomment>
      <source>{name} is {what}, which is not read here.</source>
      <translation>{name} ist {what}; das wird hier nicht gelesen.</translation>
    </message>
    <message>
      <extracomment>steps/import_plan.py</extracomment>
      <source>{name} is neither a sound nor a transcript.</source>
      <translation>{name} ist weder ein Ton noch ein Transkript.</translation>
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>Measuring {name}</source>
      <translation>{name} wird gemessen</translation>
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>Copying {name}</source>
      <translation>{name} wird kopiert</translation>
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>Imported {name}: {seconds:.1f} s, {rate} Hz, {channels} channels</source>
      <translation>{name} importiert: {seconds:.1f} s, {rate} Hz, {channels} Kanäle</translation>
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>Imported {name}: {seconds:.1f} s, {rate} Hz, 1 channel</source>
      <translation>{name} importiert: {seconds:.1f} s, {rate} Hz, 1 Kanal</translation>
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>It is the same file as {name}</source>
      <translation>Es ist dieselbe Datei wie {name}</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>Match the transcript of {name}</source>
      <translation>Transkript von {name} zuordnen</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>{count} of {total} lines of the transcript are heard in the recording</source>
      <translation>{count} von {total} Zeilen des Transkripts sind in der Aufnahme zu hören</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>{places} places where transcript and sound differ are worth a look</source>
      <translation>{places} Stellen, an denen Transkript und Ton sich unterscheiden, sind einen Blick wert</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>{name} has no transcript. Import one first.</source>
      <translation>{name} hat kein Transkript. Importieren Sie zuerst eines.</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>The transcript seems to belong to another recording than {name}: only {percent:.0f} % of its words are heard there in this order. Nothing was changed. Import the transcript of this recording, or correct the language.</source>
      <translation>Das Transkript scheint zu einer anderen Aufnahme als {name} zu gehören: Nur {percent:.0f} % seiner Wörter sind dort in dieser Reihenfolge zu hören. Nichts wurde geändert. Importieren Sie das Transkript dieser Aufnahme, oder verbessern Sie die Sprache.</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>1 of {total} lines of the transcript is heard in the recording</source>
      <translation>1 von {total} Zeilen des Transkripts ist in der Aufnahme zu hören</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>1 place where transcript and sound differ is worth a look</source>
      <translation>1 Stelle, an der Transkript und Ton sich unterscheiden, ist einen Blick wert</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>{name} has no turns to match its transcript to. Diarize it first.</source>
      <translation>{name} hat keine Redebeiträge, denen das Transkript zugeordnet werden könnte. Diarisieren Sie die Aufnahme zuerst.</translation>
    </message>
    <message>
      <extracomment>steps/match.py</extracomment>
      <source>Comparing both witnesses</source>
      <translation>Beide Zeugen werden verglichen</translation>
    </message>
    <message>
      <extracomment>steps/normalise.py</extracomment>
      <source>No turn of {name} has text to read. Import a transcript, transcribe it, or type the text.</source>
      <translation>Kein Redebeitrag von {name} hat Text zum Lesen. Importieren Sie ein Transkript, transkribieren Sie die Aufnahme, oder tippen Sie den Text.</translation>
    </message>
    <message>
      <extracomment>steps/normalise.py</extracomment>
      <source>Every word is read already as it would be now</source>
      <translation>Jedes Wort wird schon so gelesen, wie es jetzt gelesen würde</translation>
    </message>
    <message>
      <extracomment>steps/normalise.py</extracomment>
      <source>Read the texts of {name}</source>
      <translation>Texte von {name} lesen</translation>
    </message>
    <message>
      <extracomment>steps/normalise.py</extracomment>
      <source>Reading</source>
      <translation>Lesen</translation>
    </message>
    <message>
      <extracomment>steps/pace.py</extracomment>
      <source>{odd} of {count} turns are outside of the figures</source>
      <translation>{odd} von {count} Redebeiträgen liegen außerhalb der Richtwerte</translation>
    </message>
    <message>
      <extracomment>steps/pace.py</extracomment>
      <source>{name} has no turns yet. Diarize it, or draw its turns.</source>
      <translation>{name} hat noch keine Redebeiträge. Diarisieren Sie die Aufnahme, oder zeichnen Sie ihre Redebeiträge.</translation>
    </message>
    <message>
      <extracomment>steps/pace.py</extracomment>
      <source>Look at the pace of {name}</source>
      <translation>Tempo von {name} ansehen</translation>
    </message>
    <message>
      <extracomment>steps/pace.py</extracomment>
      <source>Looking at the pace</source>
      <translation>Das Tempo wird angesehen</translation>
    </message>
    <message>
      <extracomment>steps/path_plans.py</extracomment>
      <source>Mark gold what is right</source>
      <translation>Zu Gold erklären, was richtig ist</translation>
    </message>
    <message>
      <extracomment>steps/path_plans.py</extracomment>
      <source>It has no transcript: import one, or let a machine write what is said</source>
      <translation>Es fehlt ein Transkript: Importieren Sie eines, oder lassen Sie eine Maschine schreiben, was gesagt wird</translation>
    </message>
    <message>
      <extracomment>steps/path_plans.py</extracomment>
      <source>Cut clips</source>
      <translation>Clips schneiden</translation>
    </message>
    <message>
      <extracomment>steps/path_plans.py</extracomment>
      <source>No turn is gold: look at the places that may be wrong first</source>
      <translation>Kein Redebeitrag ist Gold: Sehen Sie sich zuerst die Stellen an, die vielleicht falsch sind</translation>
    </message>
    <message>
      <extracomment>steps/path_plans.py</extracomment>
      <source>Cutting clips</source>
      <translation>Clips werden geschnitten</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>No transcript yet</source>
      <translation>Noch kein Transkript</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{turns} turns of {speakers} speakers</source>
      <translation>{turns} Redebeiträge von {speakers} Sprechern</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} turns have a machine's text</source>
      <translation>{count} Redebeiträge haben den Text einer Maschine</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>Every text can be read aloud</source>
      <translation>Jeder Text kann vorgelesen werden</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{turns}, {lines}</source>
      <translation>{turns}, {lines}</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} words, {untimed} of them without times</source>
      <translation>{count} Wörter, {untimed} davon ohne Zeiten</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} places may be wrong</source>
      <translation>{count} Stellen sind vielleicht falsch</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>What there is, and what stands out</source>
      <translation>Was da ist, und was auffällt</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>Now, in minutes, or best: as much gold as there is decides</source>
      <translation>Sofort, in Minuten oder am besten: das vorhandene Gold entscheidet</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{turns}: {clips}</source>
      <translation>{turns}: {clips}</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>No clip is gold yet</source>
      <translation>Noch ist kein Clip Gold</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 line in its transcript</source>
      <translation>1 Zeile im Transkript dazu</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} lines in its transcript</source>
      <translation>{count} Zeilen im Transkript dazu</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{turns} turns of 1 speaker</source>
      <translation>{turns} Redebeiträge von 1 Sprecher</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>No transcript yet: import one, or let a machine write a draft</source>
      <translation>Noch kein Transkript: Importieren Sie eines, oder lassen Sie eine Maschine einen Entwurf schreiben</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 turn has a machine's text</source>
      <translation>1 Redebeitrag hat den Text einer Maschine</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 turn was read before a rule for reading changed: read it again</source>
      <translation>1 Redebeitrag wurde gelesen, bevor sich eine Leseregel änderte: Lesen Sie ihn neu</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} turns were read before a rule for reading changed: read them again</source>
      <translation>{count} Redebeiträge wurden gelesen, bevor sich eine Leseregel änderte: Lesen Sie sie neu</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} turns were aligned before the way to say their words changed: align them again</source>
      <translation>{count} Redebeiträge wurden ausgerichtet, bevor sich änderte, wie ihre Wörter gesprochen werden: Richten Sie sie neu aus</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>Each turn has its text</source>
      <translation>Jeder Redebeitrag hat seinen Text</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 turn without text</source>
      <translation>1 Redebeitrag ohne Text</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{n} turns without text</source>
      <translation>{n} Redebeiträge ohne Text</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 line without a turn</source>
      <translation>1 Zeile ohne Redebeitrag</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{n} lines without a turn</source>
      <translation>{n} Zeilen ohne Redebeitrag</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 turn was aligned before the way to say its words changed: align it again</source>
      <translation>1 Redebeitrag wurde ausgerichtet, bevor sich änderte, wie seine Wörter gesprochen werden: Richten Sie ihn neu aus</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} words with their times</source>
      <translation>{count} Wörter mit ihren Zeiten</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 turn is not checked</source>
      <translation>1 Redebeitrag ist nicht auf Probleme geprüft</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} turns are not checked</source>
      <translation>{count} Redebeiträge sind nicht auf Probleme geprüft</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>Every turn is checked</source>
      <translation>Jeder Redebeitrag ist auf Probleme geprüft</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 place may be wrong</source>
      <translation>1 Stelle ist vielleicht falsch</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 clip</source>
      <translation>1 Clip</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{count} clips</source>
      <translation>{count} Clips</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>All that is gold is frozen</source>
      <translation>Alles, was Gold ist, ist eingefroren</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>A voice has learned from gold</source>
      <translation>Eine Stimme hat aus Gold gelernt</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>1 turn is gold</source>
      <translation>1 Redebeitrag ist Gold</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{n} turns are gold</source>
      <translation>{n} Redebeiträge sind Gold</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{n} clips</source>
      <translation>{n} Clips</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>{turns}: {clips}; the gate holds {held} back</source>
      <translation>{turns}: {clips}; die Schranke hält {held} zurück</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>First find who speaks when</source>
      <translation>Finden Sie zuerst heraus, wer wann spricht</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>No turn has text yet</source>
      <translation>Noch hat kein Redebeitrag Text</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>No clip is gold yet: a machine's text waits for a person to accept it</source>
      <translation>Noch ist kein Clip Gold: Der Text einer Maschine wartet darauf, dass ein Mensch ihn annimmt</translation>
    </message>
    <message>
      <extracomment>steps/path_sentences.py</extracomment>
      <source>No word has a time yet</source>
      <translation>Noch hat kein Wort eine Zeit</translation>
    </message>
    <message>
      <extracomment>steps/path_sources.py</extracomment>
      <source>{audio} is a folder of recordings, so {name} must be the folder of their transcripts.</source>
      <translation>{audio} ist ein Ordner mit Aufnahmen, also muss {name} der Ordner ihrer Transkripte sein.</translation>
    </message>
    <message>
      <extracomment>steps/path_sources.py</extracomment>
      <source>{folder} holds no sound or video file.</source>
      <translation>In {folder} liegt keine Ton- oder Videodatei.</translation>
    </message>
    <message>
      <extracomment>steps/path_sources.py</extracomment>
      <source>There is no file or folder {name}.</source>
      <translation>Es gibt keine Datei und keinen Ordner {name}.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>A recording of several people, and what they say, one line a turn.</source>
      <translation>Eine Aufnahme mehrerer Personen und was sie sagen, eine Zeile je Redebeitrag.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Turns are found in the sound, and each is given to a speaker.</source>
      <translation>Redebeiträge werden im Ton gefunden, und jeder wird einem Sprecher gegeben.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Transcript and sound</source>
      <translation>Transkript und Ton</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Each line is found in the sound; where transcript and speakers differ is told.</source>
      <translation>Jede Zeile wird im Ton gefunden; wo Transkript und Sprecher sich unterscheiden, wird gesagt.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>What is said</source>
      <translation>Was gesagt wird</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Without a transcript a machine writes a draft, which is marked as such.</source>
      <translation>Ohne Transkript schreibt eine Maschine einen Entwurf, der als solcher markiert ist.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Text as read</source>
      <translation>Text, wie er gelesen wird</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Numbers, signs and abbreviations become the words that are spoken.</source>
      <translation>Zahlen, Zeichen und Abkürzungen werden zu den Wörtern, die gesprochen werden.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Words in time</source>
      <translation>Wörter in der Zeit</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Each word of the text is found in the sound.</source>
      <translation>Jedes Wort des Textes wird im Ton gefunden.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Clips</source>
      <translation>Clips</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Turns are cut into clips between words, where it is quiet.</source>
      <translation>Redebeiträge werden zwischen Wörtern, wo es leise ist, in Clips geschnitten.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>What may be wrong</source>
      <translation>Was vielleicht falsch ist</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Every turn and word is listened to; what does not fit is listed, worst first.</source>
      <translation>Jeder Redebeitrag und jedes Wort wird angehört; was nicht passt, wird aufgelistet, das Schlimmste zuerst.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Gold clips</source>
      <translation>Gold-Clips</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>What is right as it is becomes gold. The gate lets no clip through in which something is wrong.</source>
      <translation>Was richtig ist, wie es ist, wird Gold. Die Schranke lässt keinen Clip durch, in dem etwas falsch ist.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>The board</source>
      <translation>Die Tafel</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Minutes, lengths, sounds and what stands out, before the dataset is frozen.</source>
      <translation>Minuten, Längen, Laute und was auffällt, bevor der Datensatz eingefroren wird.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>Frozen dataset</source>
      <translation>Eingefrorener Datensatz</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>All gold clips are copied into a snapshot that nothing changes any more; training uses it.</source>
      <translation>Alle Gold-Clips werden in einen Schnappschuss kopiert, den nichts mehr ändert; damit wird trainiert.</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>A voice</source>
      <translation>Eine Stimme</translation>
    </message>
    <message>
      <extracomment>steps/path_stages.py</extracomment>
      <source>A voice speaks as the gold clips sound: at once, or closer once it has learned from them.</source>
      <translation>Eine Stimme spricht, wie die Gold-Clips klingen: sofort, oder näher daran, wenn sie aus ihnen gelernt hat.</translation>
    </message>
    <message>
      <extracomment>steps/pronounce.py</extracomment>
      <source>There is no sound {phones} in the aligned words of this project yet. Align more words first.</source>
      <translation>In den ausgerichteten Wörtern dieses Projekts gibt es den Laut {phones} noch nicht. Richten Sie zuerst mehr Wörter aus.</translation>
    </message>
    <message>
      <extracomment>steps/pronounce.py</extracomment>
      <source>Looking words up</source>
      <translation>Wörter werden nachgeschlagen</translation>
    </message>
    <message>
      <extracomment>steps/record.py</extracomment>
      <source>Kept {seconds:.1f} s as a reference of {voice}: {path}</source>
      <translation>{seconds:.1f} s als Referenz von {voice} behalten: {path}</translation>
    </message>
    <message>
      <extracomment>steps/record.py</extracomment>
      <source>Record a reference of {voice}</source>
      <translation>Referenz von {voice} aufnehmen</translation>
    </message>
    <message>
      <extracomment>steps/record.py</extracomment>
      <source>Only {seconds:.1f} s were recorded. Speak for a few seconds.</source>
      <translation>Es wurden nur {seconds:.1f} s aufgenommen. Sprechen Sie ein paar Sekunden lang.</translation>
    </message>
    <message>
      <extracomment>steps/reference.py</extracomment>
      <source>Copy a clip as a reference of {voice}</source>
      <translation>Clip als Referenz von {voice} kopieren</translation>
    </message>
    <message>
      <extracomment>steps/replace.py</extracomment>
      <source>Replace “{find}” with “{by}” in {count} turns</source>
      <translation>„{find}“ durch „{by}“ in {count} Redebeiträgen ersetzen</translation>
    </message>
    <message>
      <extracomment>steps/replace.py</extracomment>
      <source>The pattern is broken: {reason}.</source>
      <translation>Das Suchmuster ist fehlerhaft: {reason}.</translation>
    </message>
    <message>
      <extracomment>steps/replace.py</extracomment>
      <source>The pattern is too large.</source>
      <translation>Das Suchmuster ist zu groß.</translation>
    </message>
    <message>
      <extracomment>steps/replace.py</extracomment>
      <source>The replacement is broken: {reason}.</source>
      <translation>Der Ersatz ist fehlerhaft: {reason}.</translation>
    </message>
    <message>
      <extracomment>steps/replace.py</extracomment>
      <source>Replace “{find}” with “{by}”</source>
      <translation>„{find}“ durch „{by}“ ersetzen</translation>
    </message>
    <message>
      <extracomment>steps/show.py</extracomment>
      <source>The project holds no recording yet. Import one first.</source>
      <translation>Das Projekt hat noch keine Aufnahme. Importieren Sie zuerst eine.</translation>
    </message>
    <message>
      <extracomment>steps/snapshots.py</extracomment>
      <source>{speaker}: {minutes:.1f} minutes; clips to train: {train}, to validate: {validation}, to test: {test}; single clips are held out: there are too few recordings to hold whole ones out</source>
      <translation>{speaker}: {minutes:.1f} Minuten; Clips zum Trainieren: {train}, zum Validieren: {validation}, zum Testen: {test}; einzelne Clips sind zurückgehalten: Für ganze Aufnahmen sind es zu wenige</translation>
    </message>
    <message>
      <extracomment>steps/snapshots.py</extracomment>
      <source>{added} added, {removed} removed, {changed} changed, {unchanged} as they were</source>
      <translation>{added} hinzugekommen, {removed} entfernt, {changed} geändert, {unchanged} wie zuvor</translation>
    </message>
    <message>
      <extracomment>steps/snapshots.py</extracomment>
      <source>There is no snapshot {name}. There are: {names}</source>
      <translation>Es gibt keinen Schnappschuss {name}. Es gibt: {names}</translation>
    </message>
    <message>
      <extracomment>steps/snapshots.py</extracomment>
      <source>{speaker}: {minutes:.1f} minutes; clips: {count}, all of them to train</source>
      <translation>{speaker}: {minutes:.1f} Minuten; Clips: {count}, alle zum Trainieren</translation>
    </message>
    <message>
      <extracomment>steps/snapshots.py</extracomment>
      <source>{speaker}: {minutes:.1f} minutes; clips to train: {train}, to validate: {validation}, to test: {test}; whole recordings are held out</source>
      <translation>{speaker}: {minutes:.1f} Minuten; Clips zum Trainieren: {train}, zum Validieren: {validation}, zum Testen: {test}; ganze Aufnahmen sind zurückgehalten</translation>
    </message>
    <message>
      <extracomment>steps/snapshots.py</extracomment>
      <source>Nothing was added, removed or changed</source>
      <translation>Nichts kam hinzu, fiel weg oder änderte sich</translation>
    </message>
    <message>
      <extracomment>steps/snapshots.py</extracomment>
      <source>More than one snapshot begins with {name}: {names}. Write more of its name.</source>
      <translation>Mehr als ein Schnappschuss beginnt mit {name}: {names}. Schreiben Sie mehr von seinem Namen.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{path} cannot be written: {reason}. Choose another place.</source>
      <translation>{path} kann nicht geschrieben werden: {reason}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>There is no engine named {name}; there are: {known}.</source>
      <translation>Es gibt keine Engine namens {name}; es gibt: {known}.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>There is no checkpoint at {path}.</source>
      <translation>In {path} gibt es keinen Checkpoint.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{path} is a folder. Name a file to write.</source>
      <translation>{path} ist ein Ordner. Nennen Sie eine Datei zum Schreiben.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>There is no text to speak. Type a sentence first.</source>
      <translation>Es gibt keinen Text zu sprechen. Tippen Sie zuerst einen Satz.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>This text has only signs and no word to speak. Type a sentence.</source>
      <translation>Dieser Text hat nur Zeichen und kein Wort, das man sprechen kann. Geben Sie einen Satz ein.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>There is no voice named {name}. There are: {known}</source>
      <translation>Es gibt keine Stimme namens {name}. Es gibt: {known}</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{engine} speaks from gold recordings, and {name} has none yet. Mark some of their turns gold.</source>
      <translation>{engine} spricht aus Gold-Aufnahmen, und {name} hat noch keine. Erklären Sie einige Redebeiträge dieser Stimme zu Gold.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{engine} needs to hear {name} first. Record a reference, or mark some of their turns gold.</source>
      <translation>{engine} muss {name} zuerst hören. Nehmen Sie eine Referenz auf, oder erklären Sie einige Redebeiträge zu Gold.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>Take {id} cannot be made again: {name} is gone.</source>
      <translation>Take {id} kann nicht noch einmal gemacht werden: {name} ist weg.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>Take {id} does not say what it was made from. Speak its text anew.</source>
      <translation>Take {id} sagt nicht, woraus es gemacht wurde. Lass den Text neu sprechen.</translation>
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>Nothing was spoken. {notes}</source>
      <translation>Es wurde nichts gesprochen. {notes}</translation>
    </message>
    <message>
      <extracomment>steps/speakers.py</extracomment>
      <source>Nobody speaks in this project yet. Diarize a recording first.</source>
      <translation>In diesem Projekt spricht noch niemand. Diarisieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>steps/speakers.py</extracomment>
      <source>A speaker can be broken up into 2 to {most}.</source>
      <translation>Ein Sprecher kann in 2 bis {most} aufgeteilt werden.</translation>
    </message>
    <message>
      <extracomment>steps/speakers.py</extracomment>
      <source>{name} has {count} turns: too few to break up into {parts}.</source>
      <translation>{name} hat {count} Redebeiträge: zu wenig, um in {parts} aufgeteilt zu werden.</translation>
    </message>
    <message>
      <extracomment>steps/speakers.py</extracomment>
      <source>{name} has 1 turn: too few to break up into {parts}.</source>
      <translation>{name} hat 1 Redebeitrag: zu wenig, um in {parts} aufgeteilt zu werden.</translation>
    </message>
    <message>
      <extracomment>steps/speakers.py</extracomment>
      <source>Compare voices</source>
      <translation>Stimmen vergleichen</translation>
    </message>
    <message>
      <extracomment>steps/speakers.py</extracomment>
      <source>Break up {name}</source>
      <translation>{name} aufteilen</translation>
    </message>
    <message>
      <extracomment>steps/step.py</extracomment>
      <source>{title} was cancelled; nothing was changed.</source>
      <translation>{title} wurde abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
      <extracomment>steps/step.py</extracomment>
      <source>The project cannot be changed now. {reason}</source>
      <translation>Das Projekt kann jetzt nicht geändert werden. {reason}</translation>
    </message>
    <message>
      <extracomment>steps/take_speech.py</extracomment>
      <source>This sound is no longer in the take.</source>
      <translation>Dieser Laut ist nicht mehr im Take.</translation>
    </message>
    <message>
      <extracomment>steps/take_speech.py</extracomment>
      <source>Take {id} was made by {engine}, which does not say how it speaks each word. Only takes of the studio voice can be opened.</source>
      <translation>Take {id} stammt von {engine}; das sagt nicht, wie es jedes Wort spricht. Nur Takes der Studio-Stimme lassen sich öffnen.</translation>
    </message>
    <message>
      <extracomment>steps/take_speech.py</extracomment>
      <source>The voice knows no sound “{sound}”. Write sounds with spaces between, as in “{example}”.</source>
      <translation>Die Stimme kennt keinen Laut „{sound}“. Schreiben Sie Laute mit Leerzeichen dazwischen wie in „{example}“.</translation>
    </message>
    <message>
      <extracomment>steps/take_speech.py</extracomment>
      <source>The word “{word}” has no sound that could be changed.</source>
      <translation>Das Wort „{word}“ hat keinen Laut, den man ändern könnte.</translation>
    </message>
    <message>
      <extracomment>steps/take_speech.py</extracomment>
      <source>This word is no longer in the take.</source>
      <translation>Dieses Wort ist nicht mehr im Take.</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>There is no run {name}. There are: {known}</source>
      <translation>Es gibt keinen Lauf {name}. Es gibt: {known}</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Prepared run {folder}</source>
      <translation>Lauf {folder} vorbereitet</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Say whose voice to train with --speaker NAME, or which run to go on with by --resume RUN.</source>
      <translation>Sagen Sie mit --speaker NAME, wessen Stimme trainiert wird, oder mit --resume LAUF, welcher Lauf weitergeht.</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>There is no training run yet. Fine-tune a voice first.</source>
      <translation>Es gibt noch keinen Trainingslauf. Stimmen Sie zuerst eine Stimme fein ab.</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>The run {name} is done, at step {step}. To train it longer, say more steps.</source>
      <translation>Der Lauf {name} ist fertig, bei Schritt {step}. Um länger zu trainieren, sag mehr Schritte.</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>The engine {name} has nothing to train. Those that learn: {known}.</source>
      <translation>Die Engine {name} hat nichts zu trainieren. Diese lernen: {known}.</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Prepare the training of {speaker}</source>
      <translation>Training von {speaker} vorbereiten</translation>
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Checking that training can work here</source>
      <translation>Es wird geprüft, ob das Training hier gelingen kann</translation>
    </message>
    <message>
      <extracomment>steps/train_base.py</extracomment>
      <source>{folder} holds another run, whose {settings} differ. Say what it was told to go on with it, or choose a new folder.</source>
      <translation>In {folder} liegt ein anderer Lauf, der sich in {settings} unterscheidet. Sagen Sie, was ihm gesagt wurde, um ihn fortzusetzen, oder wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
      <extracomment>steps/transcribe.py</extracomment>
      <source>Transcribe {count} turns of {name}</source>
      <translation>{count} Redebeiträge von {name} transkribieren</translation>
    </message>
    <message>
      <extracomment>steps/transcribe.py</extracomment>
      <source>Every turn of {name} has its text. Select turns to transcribe them again beside it.</source>
      <translation>Jeder Redebeitrag von {name} hat seinen Text. Wählen Sie Redebeiträge aus, um sie daneben noch einmal zu transkribieren.</translation>
    </message>
    <message>
      <extracomment>steps/transcribe.py</extracomment>
      <source>Transcribe {name}</source>
      <translation>{name} transkribieren</translation>
    </message>
    <message>
      <extracomment>steps/transcribe.py</extracomment>
      <source>Transcribe a turn of {name}</source>
      <translation>Einen Redebeitrag von {name} transkribieren</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Its transcript seems to be another recording's: hardly a word of it is heard at the start. Listen, and choose the right one</source>
      <translation>Das Transkript scheint zu einer anderen Aufnahme zu gehören: Kaum ein Wort davon ist am Anfang zu hören. Hören Sie hinein, und wählen Sie das richtige</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Listening for the transcript's words in {name}</source>
      <translation>Nach den Wörtern des Transkripts wird in {name} gehört</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Its transcript has 1 line with its time</source>
      <translation>Das Transkript dazu hat 1 Zeile mit ihrer Zeit</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Its transcript has {lines} lines with their times</source>
      <translation>Das Transkript dazu hat {lines} Zeilen mit ihren Zeiten</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Its transcript has 1 line</source>
      <translation>Das Transkript dazu hat 1 Zeile</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Its transcript has {lines} lines</source>
      <translation>Das Transkript dazu hat {lines} Zeilen</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{count} more places were left out</source>
      <translation>{count} weitere Stellen wurden ausgelassen</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{turns} turns found no line of the transcript</source>
      <translation>{turns} Redebeiträge fanden keine Zeile des Transkripts</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{lines} lines of the transcript found no turn</source>
      <translation>{lines} Zeilen des Transkripts fanden keinen Redebeitrag</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Imported a transcript of {count} lines</source>
      <translation>Transkript mit {count} Zeilen importiert</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Import transcript</source>
      <translation>Transkript importieren</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{name} does not say when its lines are spoken: no turns can be made.</source>
      <translation>{name} sagt nicht, wann seine Zeilen gesprochen werden: Daraus lassen sich keine Redebeiträge machen.</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{file} is the transcript of another recording: it goes on until {last:.0f} s, and {name} ends at {end:.0f} s. Choose the transcript that belongs to it.</source>
      <translation>{file} ist das Transkript einer anderen Aufnahme: Es geht bis {last:.0f} s, und {name} endet bei {end:.0f} s. Wählen Sie das Transkript, das dazugehört.</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{file} is the transcript of another recording: nobody says its {words} words in the {end:.0f} s of {name}. Choose the transcript that belongs to it.</source>
      <translation>{file} ist das Transkript einer anderen Aufnahme: Niemand sagt seine {words} Wörter in den {end:.0f} s von {name}. Wählen Sie das Transkript, das dazugehört.</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>1 turn found no line of the transcript</source>
      <translation>1 Redebeitrag fand keine Zeile des Transkripts</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>1 line of the transcript found no turn</source>
      <translation>1 Zeile des Transkripts fand keinen Redebeitrag</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Imported {count} turns</source>
      <translation>{count} Redebeiträge importiert</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Import the transcript of {name}</source>
      <translation>Transkript von {name} importieren</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Matching the transcript</source>
      <translation>Transkript wird zugeordnet</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Its text is a machine's ({source})</source>
      <translation>Sein Text stammt von einer Maschine ({source})</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{count} of its words have no time</source>
      <translation>{count} seiner Wörter haben keine Zeit</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>{count} of its lines lie after the end and were left out</source>
      <translation>{count} seiner Zeilen liegen hinter dem Ende und wurden ausgelassen</translation>
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Match transcript</source>
      <translation>Transkript zuordnen</translation>
    </message>
    <message>
      <extracomment>ui/action_states.py</extracomment>
      <source>There is nothing to undo.</source>
      <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <extracomment>ui/action_states.py</extracomment>
      <source>There is nothing to redo.</source>
      <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
      <extracomment>ui/action_states.py</extracomment>
      <source>{undo}: {step}</source>
      <translation>{undo}: {step}</translation>
    </message>
    <message>
      <extracomment>ui/actions.py</extracomment>
      <source>This is for turns of a recording. Choose Back to the recording first.</source>
      <translation>Das ist für Redebeiträge einer Aufnahme. Wählen Sie zuerst „Zurück zur Aufnahme“.</translation>
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Workspaces</source>
      <translation>Arbeitsbereiche</translation>
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Arrange them as at first</source>
      <translation>Anordnen wie am Anfang</translation>
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Panels</source>
      <translation>Felder</translation>
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Arrange the panels for this work: {name}</source>
      <translation>Die Felder für diese Arbeit anordnen: {name}</translation>
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Play on</source>
      <translation>Abspielen auf</translation>
    </message>
    <message>
      <extracomment>ui/commands/clips.py</extracomment>
      <source>No clip waits to be measured.</source>
      <translation>Kein Clip wartet darauf, gemessen zu werden.</translation>
    </message>
    <message>
      <extracomment>ui/commands/diarization.py</extracomment>
      <source>Select some time on the timeline first, or turns: only that is diarized again.</source>
      <translation>Wählen Sie zuerst eine Zeitspanne auf der Zeitleiste, oder Redebeiträge: Nur das wird neu diarisiert.</translation>
    </message>
    <message>
      <extracomment>ui/commands/diarization.py</extracomment>
      <source>The turns stay as they are.</source>
      <translation>Die Redebeiträge bleiben, wie sie sind.</translation>
    </message>
    <message>
      <extracomment>ui/commands/diarization.py</extracomment>
      <source>Take the new diarization</source>
      <translation>Neue Diarisierung übernehmen</translation>
    </message>
    <message>
      <extracomment>ui/commands/edges.py</extracomment>
      <source>The sound is still being read. Try again in a moment.</source>
      <translation>Der Ton wird noch gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edges.py</extracomment>
      <source>No beginning or end of speech is heard near this edge.</source>
      <translation>In der Nähe dieser Grenze ist kein Anfang und kein Ende von Sprache zu hören.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edges.py</extracomment>
      <source>There is no zero crossing near this edge: nothing sounds there.</source>
      <translation>In der Nähe dieser Grenze gibt es keinen Nulldurchgang: Dort klingt nichts.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edges.py</extracomment>
      <source>The edge can go no further: {reason}.</source>
      <translation>Die Grenze kann nicht weiter: {reason}.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edges.py</extracomment>
      <source>There is no room for this word between its neighbours. Move one of their edges first.</source>
      <translation>Zwischen seinen Nachbarn ist für dieses Wort kein Platz. Verschieben Sie zuerst eine ihrer Grenzen.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>Select a turn first: click it, or press {key}.</source>
      <translation>Wählen Sie zuerst einen Redebeitrag: Klicken Sie ihn an, oder drücken Sie {key}.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>Do again: {step}</source>
      <translation>Wiederholen: {step}</translation>
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>Take back: {step}</source>
      <translation>Zurücknehmen: {step}</translation>
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>There is no turn under the playhead to split.</source>
      <translation>Unter der Abspielposition gibt es keinen Redebeitrag zum Teilen.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>This speaker has no turn there to merge with.</source>
      <translation>Dort hat dieser Sprecher keinen Redebeitrag zum Verbinden.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>Select a stretch of time first: drag over the waveform.</source>
      <translation>Wählen Sie zuerst eine Zeitspanne: Ziehen Sie über die Wellenform.</translation>
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>There is no speaker {number} yet.</source>
      <translation>Es gibt noch keinen Sprecher {number}.</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>New project: choose its folder's name</source>
      <translation>Neues Projekt: Name seines Ordners wählen</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Open a project: choose its folder</source>
      <translation>Projekt öffnen: seinen Ordner wählen</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Save a copy: choose its folder's name</source>
      <translation>Kopie speichern: Name ihres Ordners wählen</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import recordings</source>
      <translation>Aufnahmen importieren</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import a folder</source>
      <translation>Einen Ordner importieren</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import a transcript</source>
      <translation>Ein Transkript importieren</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>{name} is a transcript, and no recording has its name. Import its sound file too.</source>
      <translation>{name} ist ein Transkript, und keine Aufnahme heißt so. Importieren Sie auch die Tondatei dazu.</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import a recording first.</source>
      <translation>Importieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import a recording first; then give it a transcript.</source>
      <translation>Importieren Sie zuerst eine Aufnahme; geben Sie ihr dann ein Transkript.</translation>
    </message>
    <message>
      <extracomment>ui/commands/review.py</extracomment>
      <source>No problems are listed. Press {key} to check the recording.</source>
      <translation>Es sind keine Probleme aufgelistet. {key} prüft die Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/commands/review.py</extracomment>
      <source>The recording is being checked. Its problems are listed when that is done.</source>
      <translation>Die Aufnahme wird geprüft. Ihre Probleme werden aufgelistet, wenn das fertig ist.</translation>
    </message>
    <message>
      <extracomment>ui/commands/review.py</extracomment>
      <source>No problem is listed: none is left here, or the list is narrowed to other ones.</source>
      <translation>Es ist kein Problem aufgelistet: Entweder ist hier keines übrig, oder die Liste ist auf andere eingeschränkt.</translation>
    </message>
    <message>
      <extracomment>ui/commands/review.py</extracomment>
      <source>Every turn was checked as it is now.</source>
      <translation>Jeder Redebeitrag wurde so geprüft, wie er jetzt ist.</translation>
    </message>
    <message>
      <extracomment>ui/commands/review.py</extracomment>
      <source>This was the last problem of the list.</source>
      <translation>Das war das letzte Problem der Liste.</translation>
    </message>
    <message>
      <extracomment>ui/commands/review.py</extracomment>
      <source>This is the first problem of the list: the worst.</source>
      <translation>Das ist das erste Problem der Liste: das schlimmste.</translation>
    </message>
    <message>
      <extracomment>ui/commands/review.py</extracomment>
      <source>Nothing here is listed as a problem. Press {key} to go to the worst.</source>
      <translation>Hier ist nichts als Problem aufgelistet. {key} geht zum schlimmsten.</translation>
    </message>
    <message>
      <extracomment>ui/commands/speakers.py</extracomment>
      <source>Select a turn of the speaker first, or break a speaker up in the list of speakers.</source>
      <translation>Wählen Sie zuerst einen Redebeitrag des Sprechers, oder teilen Sie einen Sprecher in der Liste der Sprecher auf.</translation>
    </message>
    <message>
      <extracomment>ui/commands/speakers.py</extracomment>
      <source>The voices are compared: {count} places to look at.</source>
      <translation>Die Stimmen sind verglichen: {count} Stellen zum Ansehen.</translation>
    </message>
    <message>
      <extracomment>ui/commands/speakers.py</extracomment>
      <source>The voices are compared: 1 place to look at.</source>
      <translation>Die Stimmen sind verglichen: 1 Stelle zum Ansehen.</translation>
    </message>
    <message>
      <extracomment>ui/commands/speech.py</extracomment>
      <source>There is no recording yet. Import one with File, Import recordings.</source>
      <translation>Es gibt noch keine Aufnahme. Importieren Sie eine mit Datei, Aufnahmen importieren.</translation>
    </message>
    <message>
      <extracomment>ui/commands/speech.py</extracomment>
      <source>Select the turns to align first.</source>
      <translation>Wählen Sie zuerst die Redebeiträge zum Ausrichten.</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Open a take on the timeline first: select it under Speak, then choose Open.</source>
      <translation>Öffnen Sie zuerst einen Take auf der Zeitleiste: wählen Sie ihn unter „Sprechen“ aus, dann „Öffnen“.</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Select a word of the take first: click it.</source>
      <translation>Wählen Sie zuerst ein Wort des Takes: klicken Sie darauf.</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Say it faster</source>
      <translation>Schneller sprechen</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Stress it more</source>
      <translation>Stärker betonen</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Stress it less</source>
      <translation>Schwächer betonen</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Say it higher</source>
      <translation>Höher sprechen</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Say it lower</source>
      <translation>Tiefer sprechen</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Make the pause longer</source>
      <translation>Die Pause verlängern</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Make the pause shorter</source>
      <translation>Die Pause verkürzen</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Say a word with other sounds</source>
      <translation>Ein Wort mit anderen Lauten sprechen</translation>
    </message>
    <message>
      <extracomment>ui/commands/take.py</extracomment>
      <source>Say a phrase anew</source>
      <translation>Eine Phrase neu sprechen</translation>
    </message>
    <message>
      <extracomment>ui/commands/text.py</extracomment>
      <source>This place is gone by now.</source>
      <translation>Diese Stelle gibt es nicht mehr.</translation>
    </message>
    <message>
      <extracomment>ui/commands/view.py</extracomment>
      <source>This is the last recording.</source>
      <translation>Das ist die letzte Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/commands/view.py</extracomment>
      <source>This is the first recording.</source>
      <translation>Das ist die erste Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Mark all gold</source>
      <translation>Alle zu Gold erklären</translation>
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Mark every aligned turn gold without hearing it? It is recorded as done in bulk; Undo takes it back.</source>
      <translation>Jeden ausgerichteten Redebeitrag zu Gold erklären, ohne ihn zu hören? Es wird als Sammelentscheidung vermerkt; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <extracomment>ui/commands/window.py</extracomment>
      <source>About</source>
      <translation>Über</translation>
    </message>
    <message>
      <extracomment>ui/commands/window.py</extracomment>
      <source>From recorded speech to gold clips to a voice that speaks. Apache-2.0; uses Qt under the LGPL.</source>
      <translation>Von aufgenommener Sprache über Gold-Clips zu einer Stimme, die spricht. Apache-2.0; verwendet Qt unter der LGPL.</translation>
    </message>
    <message>
      <extracomment>ui/commands/write.py</extracomment>
      <source>Select a word first: click it, or press {key}.</source>
      <translation>Wählen Sie zuerst ein Wort: Klicken Sie es an, oder drücken Sie {key}.</translation>
    </message>
    <message>
      <extracomment>ui/commands/write.py</extracomment>
      <source>The turn has no word there to swap with.</source>
      <translation>Der Redebeitrag hat dort kein Wort zum Vertauschen.</translation>
    </message>
    <message>
      <extracomment>ui/crash.py</extracomment>
      <source>Something unexpected happened. Your work is saved; the details help to mend it.</source>
      <translation>Etwas Unerwartetes ist geschehen. Ihre Arbeit ist gespeichert; die Einzelheiten helfen, es zu beheben.</translation>
    </message>
    <message>
      <extracomment>ui/device_menu.py</extracomment>
      <source>Look for devices again</source>
      <translation>Noch einmal nach Geräten suchen</translation>
    </message>
    <message>
      <extracomment>ui/device_menu.py</extracomment>
      <source>The system's default</source>
      <translation>Die Voreinstellung des Systems</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>Close the window now?</source>
      <translation>Das Fenster jetzt schließen?</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>{title}: goes on in the background. Its chart is there when you come back.</source>
      <translation>{title}: geht im Hintergrund weiter. Die Kurve ist da, wenn Sie wiederkommen.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>{title}: has not begun and does not begin. Resume it when you come back.</source>
      <translation>{title}: hat nicht begonnen und beginnt nicht. Setzen Sie es fort, wenn Sie wiederkommen.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>{title}: is written to its end before the window closes.</source>
      <translation>{title}: wird zu Ende geschrieben, bevor sich das Fenster schließt.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>{title}: ends. It has changed nothing in the project yet.</source>
      <translation>{title}: endet. Im Projekt ist dadurch noch nichts geändert.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/crash.py</extracomment>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/crash.py</extracomment>
      <source>Copy details</source>
      <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Left-over speech</source>
      <translation>Übrige Sprache</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>How much speech that lies in no clip counts: to the right, less is left over</source>
      <translation>Wie viel Sprache zählt, die in keinem Clip liegt: Weiter rechts bleibt weniger übrig</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Bad cuts</source>
      <translation>Schlechte Schnitte</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>How much cuts at short pauses and doubtful words count: to the right, cuts are better</source>
      <translation>Wie viel Schnitte an kurzen Pausen und zweifelhaften Wörtern zählen: Weiter rechts werden die Schnitte besser</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Unwanted lengths</source>
      <translation>Unerwünschte Längen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>How much the distance from the wanted lengths counts: to the right, they come nearer</source>
      <translation>Wie viel der Abstand von den erwünschten Längen zählt: Weiter rechts kommen die Längen ihnen näher</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Shortest</source>
      <translation>Kürzester</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>No clip is shorter, but for a whole turn that is</source>
      <translation>Kein Clip ist kürzer, außer wenn es schon der ganze Redebeitrag ist</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Longest</source>
      <translation>Längster</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>No clip is longer</source>
      <translation>Kein Clip ist länger</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Wanted</source>
      <translation>Erwünscht</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>The middle of the lengths that are wanted</source>
      <translation>Die Mitte der erwünschten Längen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Spread</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>How far most lengths may lie from that</source>
      <translation>Wie weit die meisten Längen davon entfernt sein dürfen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Least pause at a cut</source>
      <translation>Kleinste Pause am Schnitt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>There is no cut where the pause between words is shorter</source>
      <translation>Kein Schnitt, wo die Pause zwischen Wörtern kürzer ist</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Silence at the edges</source>
      <translation>Stille an den Rändern</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Kept before the first word and after the last, where there is that much</source>
      <translation>Bleibt vor dem ersten und nach dem letzten Wort, wo so viel da ist</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Take the shortest and the longest clip that a way of speaking learns from</source>
      <translation>Den kürzesten und den längsten Clip nehmen, aus dem eine Art zu sprechen lernt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Lengths of the clips</source>
      <translation>Längen der Clips</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>What this comes to is being worked out.</source>
      <translation>Was dabei herauskommt, wird gerade berechnet.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Lengths for</source>
      <translation>Längen für</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Any voice</source>
      <translation>Jede Stimme</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Cut</source>
      <translation>Schneiden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>Restore</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>All values as they were at first</source>
      <translation>Alle Werte wie am Anfang</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/cutting.py</extracomment>
      <source>All turns that have words with times are cut anew. Clips of gold turns are measured again; those that stay as they are keep what was decided on them.</source>
      <translation>Alle Redebeiträge, deren Wörter Zeiten haben, werden neu geschnitten. Clips von Gold-Redebeiträgen werden neu gemessen; die gleich bleiben, behalten, was über sie entschieden wurde.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Only the selected time, {start} to {end}</source>
      <translation>Nur die gewählte Zeit, {start} bis {end}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Method</source>
      <translation>Verfahren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Speakers, exactly</source>
      <translation>Sprecher, genau</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>At least</source>
      <translation>Mindestens</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Diarize</source>
      <translation>Diarisieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>You fixed something of 1 turn: it stays, and the rest is found around it.</source>
      <translation>Sie haben etwas an 1 Redebeitrag festgelegt: Es bleibt, und das Übrige wird darum herum gesucht.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>You fixed something of {count} turns: it stays, and the rest is found around it.</source>
      <translation>Sie haben etwas an {count} Redebeiträgen festgelegt: Es bleibt, und das Übrige wird darum herum gesucht.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>What would change is shown under the timeline before you take it.</source>
      <translation>Was sich ändern würde, wird unter der Zeitleiste gezeigt, bevor Sie es übernehmen.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>One undo takes it back.</source>
      <translation>Einmal Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Finds out who speaks when.</source>
      <translation>Findet heraus, wer wann spricht.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>The transcript names {count} speakers.</source>
      <translation>Das Transkript nennt {count} Sprecher.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Built in: works offline</source>
      <translation>Eingebaut: geht ohne Internet</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>pyannote.audio: better, needs its models</source>
      <translation>pyannote.audio: besser, braucht eigene Modelle</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>There are no turns yet. Diarize a recording first.</source>
      <translation>Es gibt noch keine Redebeiträge. Diarisieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>As frozen</source>
      <translation>Wie eingefroren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Tick what is to be exported.</source>
      <translation>Haken Sie an, was exportiert werden soll.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>There are no gold clips yet. Mark turns gold first.</source>
      <translation>Es gibt noch keine Gold-Clips. Erklären Sie zuerst Redebeiträge zu Gold.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Export into a folder</source>
      <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Browse…</source>
      <translation>Durchsuchen…</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Choose the folder to export into</source>
      <translation>Den Ordner wählen, in den exportiert wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Speakers</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Sample rate</source>
      <translation>Abtastrate</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Where it comes from and what the speakers agreed to is written beside it.</source>
      <translation>Herkunft und Einwilligungen der Sprecher werden danebengeschrieben.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>What other programs read it as</source>
      <translation>Als was andere Programme es lesen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>What is exported</source>
      <translation>Was exportiert wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Untick what is not to be exported</source>
      <translation>Haken Sie ab, was nicht exportiert werden soll</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>The rate that all clips are brought to</source>
      <translation>Die Abtastrate, auf die alle Clips gebracht werden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>A new or an empty folder; it is there whole or not at all</source>
      <translation>Ein neuer oder leerer Ordner; am Ende ist er vollständig da oder gar nicht</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>Recordings</source>
      <translation>Aufnahmen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>{rate} Hz, as its readers expect</source>
      <translation>{rate} Hz, wie die Leser es erwarten</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/export.py</extracomment>
      <source>{rate} Hz</source>
      <translation>{rate} Hz</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Freeze gold clips</source>
      <translation>Gold-Clips einfrieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Fade the edges in and out, where no word is</source>
      <translation>Ränder ein- und ausblenden, wo kein Wort ist</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>As recorded</source>
      <translation>Wie aufgenommen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Whole recordings are held out where there are enough of them, else single clips.</source>
      <translation>Ganze Aufnahmen werden zurückgehalten, wo es genug davon gibt, sonst einzelne Clips.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Freeze</source>
      <translation>Einfrieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Gold clips: {count}, {minutes:.1f} minutes, speakers: {speakers}.</source>
      <translation>Gold-Clips: {count}, {minutes:.1f} Minuten, Sprecher: {speakers}.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>To validate</source>
      <translation>Zum Validieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Of the speech: training is measured on it as it goes on</source>
      <translation>Anteil der Sprache: Daran wird das laufende Training gemessen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>To test</source>
      <translation>Zum Testen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Of the speech: kept for the comparison at the end</source>
      <translation>Anteil der Sprache: bleibt für den Vergleich am Ende</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>The loudness that each clip is brought to, without clipping it</source>
      <translation>Die Lautheit, auf die jeder Clip gebracht wird, ohne ihn zu übersteuern</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Edges</source>
      <translation>Ränder</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>Without it an edge in noise may click</source>
      <translation>Sonst kann ein Rand im Rauschen knacken</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/freeze.py</extracomment>
      <source>{lufs:g} LUFS</source>
      <translation>{lufs:g} LUFS</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>What was found. Space ticks a row, or takes its tick away.</source>
      <translation>Was gefunden wurde. Die Leertaste hakt eine Zeile an oder ab.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Looking through the files…</source>
      <translation>Die Dateien werden durchgesehen…</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Nothing here can be imported: choose sound or video files, transcripts, or folders.</source>
      <translation>Hier lässt sich nichts importieren: Wählen Sie Ton- oder Videodateien, Transkripte oder Ordner.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Import 1</source>
      <translation>1 importieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>No recording has its name</source>
      <translation>Keine Aufnahme heißt so</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>What is spoken; where a transcript names its language, that counts</source>
      <translation>Was gesprochen wird; nennt ein Transkript seine Sprache, gilt diese</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Transcripts without a sound belong to</source>
      <translation>Transkripte ohne Ton gehören zu</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Copy the sound files into the project</source>
      <translation>Tondateien ins Projekt kopieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Else they stay where they lie, and have to stay there</source>
      <translation>Sonst bleiben sie, wo sie liegen, und müssen dort bleiben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Where it comes from (goes along with every export)</source>
      <translation>Herkunft (geht mit jedem Export mit)</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>1 thing was found. Untick what is not to come in.</source>
      <translation>1 Sache wurde gefunden. Haken Sie ab, was nicht hereinkommen soll.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Looking for files that are here already…</source>
      <translation>Suche nach Dateien, die schon da sind…</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>What it is</source>
      <translation>Was es ist</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>Import {count}</source>
      <translation>{count} importieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>The transcript of the same name beside it</source>
      <translation>Das Transkript gleichen Namens daneben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>The same file as {name}</source>
      <translation>Dieselbe Datei wie {name}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>For {name}</source>
      <translation>Für {name}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>{count} things were found. Untick what is not to come in.</source>
      <translation>{count} Sachen wurden gefunden. Haken Sie ab, was nicht hereinkommen soll.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/importing.py</extracomment>
      <source>{count} more cannot be imported.</source>
      <translation>{count} weitere lassen sich nicht importieren.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Its mouse too: on the sound, left sets the start of what is selected, right the end.</source>
      <translation>Auch mit dessen Maus: Auf dem Ton setzt die linke Taste den Anfang des Gewählten, die rechte das Ende.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>{key} is the key of “{action}”.</source>
      <translation>{key} ist die Taste für „{action}“.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>This key acts on the timeline and in lists; elsewhere it keeps its meaning.</source>
      <translation>Diese Taste wirkt auf der Zeitleiste und in Listen; anderswo behält sie ihre Bedeutung.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Change keys</source>
      <translation>Tasten ändern</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Keys as in</source>
      <translation>Tasten wie in</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Find an action or a key</source>
      <translation>Eine Aktion oder Taste suchen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>New key</source>
      <translation>Neue Taste</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Click here, then press the key that you want</source>
      <translation>Klicken Sie hier, und drücken Sie die gewünschte Taste</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Give this action the keys of the preset again</source>
      <translation>Dieser Aktion wieder die Tasten der Vorlage geben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Take it from there</source>
      <translation>Dort wegnehmen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Leave it</source>
      <translation>Dort lassen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Give every action the keys of the preset again</source>
      <translation>Jeder Aktion wieder die Tasten der Vorlage geben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>{key} stays with “{action}”, to which you gave it.</source>
      <translation>{key} bleibt bei „{action}“, wohin Sie die Taste gegeben haben.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Choose an action above.</source>
      <translation>Wählen Sie oben eine Aktion.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Take {key} away from this action</source>
      <translation>Dieser Aktion {key} wegnehmen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_editor.py</extracomment>
      <source>Keys of “{action}”</source>
      <translation>Tasten von „{action}“</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_list.py</extracomment>
      <source>Actions and their keys</source>
      <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_list.py</extracomment>
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/key_list.py</extracomment>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Change keys…</source>
      <translation>Tasten ändern…</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Mouse</source>
      <translation>Maus</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Click</source>
      <translation>Klick</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Set the playhead; on a turn or word, select it</source>
      <translation>Abspielposition setzen; auf Redebeitrag oder Wort: auswählen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Drag over the sound</source>
      <translation>Über den Ton ziehen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Select time</source>
      <translation>Zeit auswählen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Drag an edge</source>
      <translation>Grenze ziehen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Move it; an edge that touches it follows</source>
      <translation>Verschieben; eine berührende Grenze folgt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Alt+drag, or Detach</source>
      <translation>Alt+Ziehen, oder Lösen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Move only this edge</source>
      <translation>Nur diese Grenze verschieben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Shift+drag</source>
      <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Move all edges at that time</source>
      <translation>Alle Grenzen zu dieser Zeit verschieben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Ctrl+drag</source>
      <translation>Strg+Ziehen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Snap where snapping is off, and the other way round</source>
      <translation>Einrasten, wo es aus ist, und umgekehrt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Drag a turn's body</source>
      <translation>Redebeitrag ziehen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Move the whole turn</source>
      <translation>Den ganzen Redebeitrag verschieben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Double-click</source>
      <translation>Doppelklick</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Play it and go to its text</source>
      <translation>Abspielen und in seinen Text gehen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Wheel</source>
      <translation>Mausrad</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Along the recording</source>
      <translation>Die Aufnahme entlang</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Ctrl+wheel, pinch</source>
      <translation>Strg+Rad, Spreizen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Nearer or further</source>
      <translation>Näher oder weiter weg</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Ctrl+Shift+wheel</source>
      <translation>Strg+Umschalt+Rad</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Waveform taller or less tall</source>
      <translation>Wellenform höher oder niedriger</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Esc while dragging</source>
      <translation>Esc beim Ziehen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Leave everything as it was</source>
      <translation>Alles lassen, wie es war</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Click on the sound</source>
      <translation>Klick auf den Ton</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Set the start of what is selected</source>
      <translation>Anfang des Ausgewählten setzen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Right-click there</source>
      <translation>Rechtsklick dort</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Set its end</source>
      <translation>Sein Ende setzen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Many turns at once</source>
      <translation>Viele Redebeiträge auf einmal</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>All turns of the project</source>
      <translation>Alle Redebeiträge des Projekts</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Whatever they are now</source>
      <translation>Was immer sie jetzt sind</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Only those not reviewed</source>
      <translation>Nur die nicht geprüften</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Apply</source>
      <translation>Anwenden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Turns that change: {count}, {time} of speech.</source>
      <translation>Redebeiträge, die sich ändern: {count}, {time} Sprache.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>They are recorded as accepted in bulk: nobody heard each of them.</source>
      <translation>Sie werden als Sammelentscheidung vermerkt: Niemand hat jeden von ihnen gehört.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Selected turns: {count}</source>
      <translation>Gewählte Redebeiträge: {count}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Turns shown in the transcript: {count}</source>
      <translation>Im Transkript gezeigte Redebeiträge: {count}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>All turns of this recording</source>
      <translation>Alle Redebeiträge dieser Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Turns</source>
      <translation>Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Which turns</source>
      <translation>Welche Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Of these</source>
      <translation>Davon</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Which of them, by what they are now</source>
      <translation>Welche davon, nach ihrem jetzigen Stand</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Become</source>
      <translation>Werden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>What they are then</source>
      <translation>Was sie danach sind</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>All turns of {speaker}</source>
      <translation>Alle Redebeiträge von {speaker}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Turns that cannot be gold yet, and stay as they are: {count}. They have no speaker, no words, or words without a time.</source>
      <translation>Redebeiträge, die noch nicht Gold sein können und bleiben, wie sie sind: {count}. Sie haben keinen Sprecher, keine Wörter oder Wörter ohne Zeit.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/many_states.py</extracomment>
      <source>Only: {state}</source>
      <translation>Nur: {state}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/note.py</extracomment>
      <source>A note on this turn, for you and others. It is no part of the text.</source>
      <translation>Eine Notiz zu diesem Redebeitrag, für Sie und andere. Sie gehört nicht zum Text.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/note.py</extracomment>
      <source>Enter keeps it, Shift+Enter begins a new line</source>
      <translation>Die Eingabetaste behält sie, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/note.py</extracomment>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/palette.py</extracomment>
      <source>Command palette</source>
      <translation>Befehlspalette</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/palette.py</extracomment>
      <source>Find a command, panel, recording or speaker</source>
      <translation>Befehl, Feld, Aufnahme oder Sprecher suchen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/palette.py</extracomment>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/palette.py</extracomment>
      <source>Nothing is called that.</source>
      <translation>Nichts heißt so.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>{length}, {rate} Hz, {channels}</source>
      <translation>{length}, {rate} Hz, {channels}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>A date is written as year-month-day, such as 2026-11-21.</source>
      <translation>Ein Datum schreibt man als Jahr-Monat-Tag, etwa 2026-11-21.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>1 channel</source>
      <translation>1 Kanal</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>{count} channels</source>
      <translation>{count} Kanäle</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>Loudness {loudness:.1f} LUFS, peak {peak:.1f} dB; clipped {clipped:.3%}; constant offset {offset:.2%}; silent {silent:.0%} of the time</source>
      <translation>Lautheit {loudness:.1f} LUFS, Spitze {peak:.1f} dB; übersteuert {clipped:.3%}; ständiger Versatz {offset:.2%}; stumm {silent:.0%} der Zeit</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>All of this goes along with every export and every frozen dataset.</source>
      <translation>All das geht mit jedem Export und jedem eingefrorenen Datensatz mit.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>Not known</source>
      <translation>Nicht bekannt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>What this person agreed to: what may be made of the voice, and by whom</source>
      <translation>Worin diese Person eingewilligt hat: was aus der Stimme gemacht werden darf, und von wem</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>Peak {peak:.1f} dB; silent {silent:.0%} of the time</source>
      <translation>Spitze {peak:.1f} dB; stumm {silent:.0%} der Zeit</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>The sound</source>
      <translation>Der Ton</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>About its transcript</source>
      <translation>Zum Transkript</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>Where it comes from</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>What its speakers agreed to</source>
      <translation>Worin die Sprecher eingewilligt haben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>Nobody is known to speak in it yet. Diarize it, or give it a transcript.</source>
      <translation>Noch ist nicht bekannt, wer darin spricht. Diarisieren Sie die Aufnahme, oder geben Sie ihr ein Transkript.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>About {name}</source>
      <translation>Über {name}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>Import report</source>
      <translation>Importbericht</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>Consent of {name}</source>
      <translation>Einwilligung von {name}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>When {name} agreed</source>
      <translation>Wann {name} eingewilligt hat</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance.py</extracomment>
      <source>What did {name} agree to, and when? A cloned voice needs its owner's word. It goes along with every export.</source>
      <translation>Worin hat {name} eingewilligt, und wann? Eine nachgebildete Stimme braucht das Wort des Menschen, dem sie gehört. Es geht mit jedem Export mit.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>What may be done with it; choose one, or type another</source>
      <translation>Was damit getan werden darf; wählen Sie eine, oder tippen Sie eine andere</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>What else to know; it travels with every export</source>
      <translation>Was sonst zu wissen ist; es geht mit jedem Export mit</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>year-month-day</source>
      <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>A date as year-month-day; the year alone will do</source>
      <translation>Ein Datum als Jahr-Monat-Tag; das Jahr allein genügt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>Recorded on</source>
      <translation>Aufgenommen am</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>Comes from</source>
      <translation>Stammt aus</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>Note on rights</source>
      <translation>Notiz zu Rechten</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>Address, or show and episode</source>
      <translation>Adresse, oder Sendung und Folge</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>Who allowed what, and where that is written</source>
      <translation>Wer was erlaubt hat, und wo das geschrieben steht</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/provenance_form.py</extracomment>
      <source>Where it was found: a show, an address</source>
      <translation>Wo es gefunden wurde: eine Sendung, eine Adresse</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Why it is rejected: choose a reason, or type one</source>
      <translation>Warum er abgelehnt wird: Wählen Sie einen Grund, oder tippen Sie einen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Reject</source>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Why is this no good for a voice? Choose, or type your own words.</source>
      <translation>Warum taugt das nicht für eine Stimme? Wählen Sie, oder tippen Sie eigene Worte.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Noise or music</source>
      <translation>Geräusch oder Musik</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Another voice underneath</source>
      <translation>Eine andere Stimme darunter</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Wrong text</source>
      <translation>Falscher Text</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Cut off</source>
      <translation>Abgeschnitten</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Bad sound</source>
      <translation>Schlechter Ton</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/reason.py</extracomment>
      <source>Other</source>
      <translation>Anderes</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>What comes in its place; in a regular expression $1 is what its first group found</source>
      <translation>Was an die Stelle kommt; in einem regulären Ausdruck ist $1, was seine erste Gruppe gefunden hat</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Find and replace</source>
      <translation>Suchen und ersetzen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Regular expression</source>
      <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Match case</source>
      <translation>Groß und klein unterscheiden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Whole words</source>
      <translation>Ganze Wörter</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Nothing is like that here.</source>
      <translation>So etwas gibt es hier nicht.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>The whole project</source>
      <translation>Das ganze Projekt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Find a pattern, such as \bgonna\b or (\d+) percent</source>
      <translation>Ein Muster suchen, etwa \bgonna\b oder (\d+) Prozent</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Capitals and small letters are different</source>
      <translation>Große und kleine Buchstaben sind verschieden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Not inside of words</source>
      <translation>Nicht im Inneren von Wörtern</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Replace with</source>
      <translation>Ersetzen durch</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Type what you look for. Every place is shown here before it changes.</source>
      <translation>Tippen Sie, was Sie suchen. Jede Stelle wird hier gezeigt, bevor sie sich ändert.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Searching…</source>
      <translation>Suche läuft…</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>This pattern takes too long. Write it more simply: (a+)+ and the like take for ever.</source>
      <translation>Dieses Muster braucht zu lange. Schreiben Sie es einfacher: (a+)+ und Ähnliches dauert ewig.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>This recording</source>
      <translation>Diese Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>The selected turns</source>
      <translation>Die gewählten Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>The text, or the pattern, to look for</source>
      <translation>Der Text oder das Muster, das gesucht wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Which turns are searched</source>
      <translation>Welche Redebeiträge durchsucht werden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>{count} of {all} places are ticked, in {turns} turns.</source>
      <translation>{count} von {all} Stellen sind angehakt, in {turns} Redebeiträgen.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>{count} of the first {all} places are ticked, in {turns} turns.</source>
      <translation>{count} der ersten {all} Stellen sind angehakt, in {turns} Redebeiträgen.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Gold turns among them that have to be accepted again: {gold}.</source>
      <translation>Gold-Redebeiträge darunter, die neu angenommen werden müssen: {gold}.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace.py</extracomment>
      <source>Turns of {speaker}</source>
      <translation>Redebeiträge von {speaker}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace_table.py</extracomment>
      <source>What was found, before and after. Space ticks a place, or takes its tick away.</source>
      <translation>Was gefunden wurde, vorher und nachher. Die Leertaste hakt eine Stelle an oder ab.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace_table.py</extracomment>
      <source>Places found</source>
      <translation>Gefundene Stellen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace_table.py</extracomment>
      <source>Start</source>
      <translation>Anfang</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace_table.py</extracomment>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/replace_table.py</extracomment>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>The window speaks it from its next start</source>
      <translation>Das Fenster spricht sie ab dem nächsten Start</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Record from</source>
      <translation>Aufnehmen von</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Refresh devices</source>
      <translation>Geräte neu suchen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Stepping to another turn or word plays it</source>
      <translation>Beim Gehen zu einem anderen Redebeitrag oder Wort wird er abgespielt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Better models may be downloaded when a step needs them</source>
      <translation>Bessere Modelle dürfen geladen werden, wenn ein Schritt sie braucht</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>only for models that ask for one</source>
      <translation>nur für Modelle, die danach fragen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Theme</source>
      <translation>Farben</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Language, from the next start</source>
      <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Access token</source>
      <translation>Zugangsschlüssel</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Nothing leaves this machine unless downloads are allowed here.</source>
      <translation>Nichts verlässt diesen Rechner, solange Laden hier nicht erlaubt ist.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>As the desktop</source>
      <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/sounds.py</extracomment>
      <source>Sounds</source>
      <translation>Laute</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/sounds.py</extracomment>
      <source>Sounds with spaces between; Enter speaks them</source>
      <translation>Laute mit Leerzeichen dazwischen; Eingabe spricht sie</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/sounds.py</extracomment>
      <source>Speak</source>
      <translation>Sprechen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/sounds.py</extracomment>
      <source>The sounds of “{word}” in this take, with spaces between: in IPA, or as in the dictionary (HH AH L OW). Nothing else of the take changes.</source>
      <translation>Die Laute von „{word}“ in diesem Take, mit Leerzeichen dazwischen: in IPA oder wie im Wörterbuch (HH AH L OW). Sonst ändert sich am Take nichts.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Rules and glossary</source>
      <translation>Regeln und Glossar</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Rules: how a text is read</source>
      <translation>Regeln: wie ein Text gelesen wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Glossary: names to listen for</source>
      <translation>Glossar: Namen, auf die gehört wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Rules</source>
      <translation>Regeln</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>F2 or a click changes one, Del deletes it</source>
      <translation>F2 oder ein Klick ändert eine, Entf löscht sie</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Add it behind the others: of several, the first counts</source>
      <translation>Hinter den anderen hinzufügen: Von mehreren zählt die erste</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Delete what is selected</source>
      <translation>Löschen, was ausgewählt ist</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>A name as it is heard, and how it is written where that differs. Whisper is told to expect them, and what sounds just like one is written as it.</source>
      <translation>Ein Name, wie man ihn hört, und wie er geschrieben wird, wo das anders ist. Whisper erfährt, dass er vorkommen kann, und was genauso klingt, wird wie er geschrieben.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>What is found in a text is said as you write it here, before the rules of the language. It is a regular expression: \bNo\. (\d+) finds “No. 5”, and $1 stands for its number.</source>
      <translation>Was in einem Text gefunden wird, wird so gesprochen, wie Sie es hier schreiben, vor den Regeln der Sprache. Es ist ein regulärer Ausdruck: \bNo\. (\d+) findet „No. 5“, und $1 steht für die Zahl darin.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Heard as</source>
      <translation>Gehört als</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Found in the text</source>
      <translation>Im Text gefunden</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Written as</source>
      <translation>Geschrieben als</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Said as</source>
      <translation>Gesagt als</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Select a rule first.</source>
      <translation>Wählen Sie zuerst eine Regel.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Look for</source>
      <translation>Suchen nach</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Becomes</source>
      <translation>Wird zu</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>What is shown</source>
      <translation>Was gezeigt wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>Rules for reading, or names for transcribing</source>
      <translation>Regeln zum Lesen oder Namen zum Transkribieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>The language of the recordings that they are for</source>
      <translation>Die Sprache der Aufnahmen, für die sie gelten</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>What the new one looks for</source>
      <translation>Wonach die neue sucht</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>What comes in its place</source>
      <translation>Was an die Stelle kommt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/text_rules.py</extracomment>
      <source>About these rules</source>
      <translation>Über diese Regeln</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Whisper: good, in many languages</source>
      <translation>Whisper: gut, in vielen Sprachen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Built in: English, rough, works offline</source>
      <translation>Eingebaut: Englisch, grob, geht ohne Internet</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Fetch the model from huggingface.co if it is not here</source>
      <translation>Das Modell von huggingface.co holen, wenn es nicht hier ist</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Also turns that have a text: it stays, and can be compared</source>
      <translation>Auch Redebeiträge, die Text haben: Er bleibt und lässt sich vergleichen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>The package faster-whisper is not installed. Install it with pip install 'gold-voice-studio[transcription]' and start again.</source>
      <translation>Das Paket faster-whisper ist nicht installiert. Installieren Sie es mit pip install 'gold-voice-studio[transcription]', und starten Sie neu.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Glossary…</source>
      <translation>Glossar…</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Write names that are listened for</source>
      <translation>Namen schreiben, auf die gehört wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Glossary</source>
      <translation>Glossar</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>What is heard is a machine's draft: it is marked as such until you change it. One undo takes it back.</source>
      <translation>Was gehört wird, ist der Entwurf einer Maschine: Er ist als solcher markiert, bis Sie ihn ändern. Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Transcribe</source>
      <translation>Transkribieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Listen to it in the background</source>
      <translation>Im Hintergrund anhören</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>No names are listened for yet: write them into the glossary.</source>
      <translation>Noch wird auf keine Namen gehört: Schreiben Sie welche ins Glossar.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>With what the recording is listened to</source>
      <translation>Womit die Aufnahme angehört wird</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Larger ones hear better, and take longer</source>
      <translation>Größere hören besser und brauchen länger</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Nothing is fetched unless you agree here</source>
      <translation>Nichts wird geholt, wenn Sie hier nicht zustimmen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Where nothing is ticked, only turns without a text</source>
      <translation>Ohne Haken nur Redebeiträge ohne Text</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>{name} ({megabytes} MB)</source>
      <translation>{name} ({megabytes} MB)</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/transcribe.py</extracomment>
      <source>Names that are listened for: {terms}</source>
      <translation>Namen, auf die gehört wird: {terms}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>What the voices show, most certain first. Enter plays the first of the two.</source>
      <translation>Was die Stimmen zeigen, das Sicherste zuerst. Die Eingabetaste spielt die erste der beiden.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Nothing stands out: every speaker sounds like one person, and like nobody else.</source>
      <translation>Nichts fällt auf: Jeder Sprecher klingt wie eine Person, und wie niemand sonst.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>{likeness:.2f}</source>
      <translation>{likeness:.2f}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Voices compared</source>
      <translation>Verglichene Stimmen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>What the voices show</source>
      <translation>Was die Stimmen zeigen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Listen before you merge: likeness is 1 for two recordings of one voice.</source>
      <translation>Hören Sie hinein, bevor Sie zusammenführen: Die Ähnlichkeit ist 1 bei zwei Aufnahmen einer Stimme.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>These two are one person</source>
      <translation>Diese beiden sind eine Person</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Break up</source>
      <translation>Aufteilen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Give the turns to two speakers, by their sound</source>
      <translation>Die Redebeiträge nach ihrem Klang auf zwei Sprecher verteilen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>{name} is hardly heard; the closest voice is {other}</source>
      <translation>{name} ist kaum zu hören; die ähnlichste Stimme ist {other}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>The closest voice to {name} is {other}</source>
      <translation>Die {name} ähnlichste Stimme ist {other}</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>{share:.1f} %</source>
      <translation>{share:.1f} %</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Likeness</source>
      <translation>Ähnlichkeit</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>{first} may be {second}: one voice</source>
      <translation>{first} kann {second} sein: eine Stimme</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>{name} is hardly heard</source>
      <translation>{name} ist kaum zu hören</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>{name} may be two people</source>
      <translation>{name} können zwei Personen sein</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>How alike two voices are, about 1 for one voice; or the share of speech</source>
      <translation>Wie ähnlich sich zwei Stimmen sind, etwa 1 bei einer Stimme; oder der Anteil an der Sprache</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Play a turn of this speaker</source>
      <translation>Einen Redebeitrag dieses Sprechers abspielen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/voices.py</extracomment>
      <source>Hear {name}</source>
      <translation>{name} anhören</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Try it on a real phone call</source>
      <translation>Mit einem echten Telefongespräch ausprobieren</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>30 seconds of two people and their transcript: diarize, align, mark gold, speak.</source>
      <translation>30 Sekunden von zwei Personen und ihr Transkript: diarisieren, ausrichten, zu Gold erklären, sprechen.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>New project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>An empty one for your own recordings.</source>
      <translation>Ein leeres für Ihre eigenen Aufnahmen.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Open a project</source>
      <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Choose its folder.</source>
      <translation>Wählen Sie seinen Ordner.</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Recent projects</source>
      <translation>Letzte Projekte</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Preparing the phone call: a few seconds…</source>
      <translation>Das Telefongespräch wird vorbereitet: ein paar Sekunden…</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Choose a project's folder</source>
      <translation>Ordner eines Projekts wählen</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>My voice</source>
      <translation>Meine Stimme</translation>
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>From recorded speech to a voice</source>
      <translation>Von aufgenommener Sprache zu einer Stimme</translation>
    </message>
    <message>
      <extracomment>ui/docks.py</extracomment>
      <source>Panels that share a place</source>
      <translation>Felder, die sich einen Platz teilen</translation>
    </message>
    <message>
      <extracomment>ui/document.py</extracomment>
      <source>This project is open read-only: it can be seen and heard, not changed.</source>
      <translation>Dieses Projekt ist nur zum Lesen geöffnet: Man kann es sehen und hören, aber nicht ändern.</translation>
    </message>
    <message>
      <extracomment>ui/ghost_bar.py</extracomment>
      <source>New diarization</source>
      <translation>Neue Diarisierung</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Hear only</source>
      <translation>Nur diesen hören</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Channels</source>
      <translation>Kanäle</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Pass over silence</source>
      <translation>Stille überspringen</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Playing on leaves out pauses of more than 0.4 s</source>
      <translation>Beim Weiterspielen bleiben Pausen von mehr als 0,4 s aus</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Play each turn or word that is stepped to</source>
      <translation>Jeden Redebeitrag und jedes Wort beim Hingehen abspielen</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Play what is clicked</source>
      <translation>Abspielen, was angeklickt wird</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>A click beside turns and words plays from there</source>
      <translation>Ein Klick neben Redebeiträge und Wörter spielt von dort</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Everybody</source>
      <translation>Alle</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>All channels</source>
      <translation>Alle Kanäle</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>Playing on passes over all other speakers; the same key again: everybody</source>
      <translation>Beim Weiterspielen werden alle anderen Sprecher übersprungen; dieselbe Taste noch einmal: alle</translation>
    </message>
    <message>
      <extracomment>ui/listen_actions.py</extracomment>
      <source>On both sides, without the others</source>
      <translation>Auf beiden Seiten, ohne die anderen</translation>
    </message>
    <message>
      <extracomment>ui/listen_states.py</extracomment>
      <source>Left alone</source>
      <translation>Nur links</translation>
    </message>
    <message>
      <extracomment>ui/listen_states.py</extracomment>
      <source>Right alone</source>
      <translation>Nur rechts</translation>
    </message>
    <message>
      <extracomment>ui/listen_states.py</extracomment>
      <source>Channel {number} alone</source>
      <translation>Nur Kanal {number}</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>Waveform taller</source>
      <translation>Wellenform höher</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>Waveform less tall</source>
      <translation>Wellenform niedriger</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>Waveform at its true height</source>
      <translation>Wellenform in wahrer Höhe</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>Each channel by itself</source>
      <translation>Jeder Kanal für sich</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>One waveform for each channel</source>
      <translation>Eine Wellenform für jeden Kanal</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>Pitch curve</source>
      <translation>Tonhöhenkurve</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>How high the voice is, below the spectrogram</source>
      <translation>Wie hoch die Stimme ist, unter dem Spektrogramm</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>Energy curve</source>
      <translation>Energiekurve</translation>
    </message>
    <message>
      <extracomment>ui/look_actions.py</extracomment>
      <source>How loud it is, below the spectrogram</source>
      <translation>Wie laut es ist, unter dem Spektrogramm</translation>
    </message>
    <message>
      <extracomment>ui/looking.py</extracomment>
      <source>This takes too long, perhaps because of a rule: (a+)+ and the like take for ever.</source>
      <translation>Das dauert zu lange, vielleicht wegen einer Regel: (a+)+ und Ähnliches dauert ewig.</translation>
    </message>
    <message>
      <extracomment>ui/main_window.py</extracomment>
      <source> (read only)</source>
      <translation> (nur zum Lesen)</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Give to speaker</source>
      <translation>Einem Sprecher geben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>No speaker</source>
      <translation>Kein Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>New project…</source>
      <translation>Neues Projekt…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Open project…</source>
      <translation>Projekt öffnen…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Save a copy…</source>
      <translation>Kopie speichern…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Import recordings…</source>
      <translation>Aufnahmen importieren…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Import a folder…</source>
      <translation>Einen Ordner importieren…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>A folder of recordings, or a corpus: LJSpeech, VCTK, LibriTTS, LibriSpeech</source>
      <translation>Ein Ordner mit Aufnahmen, oder ein Korpus: LJSpeech, VCTK, LibriTTS, LibriSpeech</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Import transcript…</source>
      <translation>Transkript importieren…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>About the recording and its rights…</source>
      <translation>Über die Aufnahme und ihre Rechte…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Its import report, where it comes from, what its speakers agreed to</source>
      <translation>Importbericht, Herkunft, und worin die Sprecher eingewilligt haben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Freeze gold clips…</source>
      <translation>Gold-Clips einfrieren…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Keep the gold clips of now as a snapshot that runs train on</source>
      <translation>Die jetzigen Gold-Clips als Schnappschuss behalten, mit dem Läufe trainieren</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Snapshots</source>
      <translation>Schnappschüsse</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>What was frozen, and what changed from one time to another</source>
      <translation>Was eingefroren wurde, und was sich von einem Mal zum anderen geändert hat</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Write gold clips or turns for other programs</source>
      <translation>Gold-Clips oder Redebeiträge für andere Programme schreiben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Keys as in Praat, Audacity or Aegisub, or your own</source>
      <translation>Tasten wie in Praat, Audacity oder Aegisub, oder eigene</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Split turn at the playhead</source>
      <translation>Redebeitrag an der Abspielposition teilen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Split turn at the cursor in its text</source>
      <translation>Redebeitrag an der Schreibmarke in seinem Text teilen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Merge with the next turn</source>
      <translation>Mit dem nächsten Redebeitrag verbinden</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Merge with the previous turn</source>
      <translation>Mit dem vorigen Redebeitrag verbinden</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>New turn from the selected time</source>
      <translation>Neuer Redebeitrag aus der gewählten Zeit</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Delete the selected turn or word</source>
      <translation>Gewählten Redebeitrag oder gewähltes Wort löschen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Write the text of the selected turn</source>
      <translation>Text des gewählten Redebeitrags schreiben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Write a missing word</source>
      <translation>Ein fehlendes Wort schreiben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>After the selected word, or where the playhead is in the turn</source>
      <translation>Nach dem gewählten Wort, oder an der Abspielposition im Redebeitrag</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Swap the word with the next</source>
      <translation>Wort mit dem nächsten vertauschen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Swap the word with the previous</source>
      <translation>Wort mit dem vorigen vertauschen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Set the start at the playhead</source>
      <translation>Anfang an die Abspielposition setzen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Set the end at the playhead</source>
      <translation>Ende an die Abspielposition setzen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the start 10 ms earlier</source>
      <translation>Anfang 10 ms früher</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the start 10 ms later</source>
      <translation>Anfang 10 ms später</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the end 10 ms earlier</source>
      <translation>Ende 10 ms früher</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the end 10 ms later</source>
      <translation>Ende 10 ms später</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the edge to where it is heard</source>
      <translation>Grenze dorthin, wo sie zu hören ist</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Where the aligner hears it, if F8 came here for that; else where speech begins or ends</source>
      <translation>Wo das Ausrichten sie hört, wenn F8 deswegen hierher kam; sonst, wo Sprache beginnt oder endet</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the nearest edge to a zero crossing</source>
      <translation>Nächstgelegene Grenze auf einen Nulldurchgang</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>The edge of the selected word or turn that is nearer to the playhead</source>
      <translation>Die Grenze des gewählten Wortes oder Redebeitrags, die der Abspielposition näher ist</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Gold, and on to the next</source>
      <translation>Gold, und weiter zum nächsten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Reviewed</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Reject with a reason…</source>
      <translation>Ablehnen mit Grund…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back to not reviewed</source>
      <translation>Zurück auf nicht geprüft</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Many turns at once…</source>
      <translation>Viele Redebeiträge auf einmal…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Give a state to all turns that are selected, shown, of a speaker or of a recording</source>
      <translation>Allen gewählten oder gezeigten Redebeiträgen, denen eines Sprechers oder einer Aufnahme einen Stand geben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Mark all aligned turns gold…</source>
      <translation>Alle ausgerichteten Redebeiträge zu Gold…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Write a note…</source>
      <translation>Eine Notiz schreiben…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>A note on the selected turn, for you and others</source>
      <translation>Eine Notiz zum gewählten Redebeitrag, für Sie und andere</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Check for problems</source>
      <translation>Auf Probleme prüfen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Look for places that may be wrong in the current recording</source>
      <translation>In der aktuellen Aufnahme Stellen suchen, die vielleicht falsch sind</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Check all recordings</source>
      <translation>Alle Aufnahmen prüfen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Look for places that may be wrong in every recording, where turns are new or changed</source>
      <translation>In jeder Aufnahme Stellen suchen, die vielleicht falsch sind, wo Redebeiträge neu oder geändert sind</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next problem</source>
      <translation>Nächstes Problem</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Go to the next place that may be wrong, worst first</source>
      <translation>Zur nächsten Stelle gehen, die vielleicht falsch ist, die schlimmste zuerst</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous problem</source>
      <translation>Voriges Problem</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Right as it is, and on to the next problem</source>
      <translation>Richtig, wie es ist, und weiter zum nächsten Problem</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Find in the transcript</source>
      <translation>Im Transkript suchen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Find and replace…</source>
      <translation>Suchen und ersetzen…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Find a pattern in the texts of turns, see every place, and replace it</source>
      <translation>Ein Muster in den Texten der Redebeiträge finden, jede Stelle sehen und ersetzen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play or stop</source>
      <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play or stop, also while writing in the transcript</source>
      <translation>Abspielen oder anhalten, auch beim Schreiben im Transkript</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play or stop, from anywhere</source>
      <translation>Abspielen oder anhalten, von überall</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Pause or go on</source>
      <translation>Pause oder weiter</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Go on with the next sample, also within a loop</source>
      <translation>Mit dem nächsten Abtastwert weiter, auch in einer Schleife</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play the selection</source>
      <translation>Auswahl abspielen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play the selection, from anywhere</source>
      <translation>Auswahl abspielen, von überall</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Half a second before the selection</source>
      <translation>Halbe Sekunde vor der Auswahl</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Half a second after the selection</source>
      <translation>Halbe Sekunde nach der Auswahl</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>First half second of the selection</source>
      <translation>Erste halbe Sekunde der Auswahl</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Last half second of the selection</source>
      <translation>Letzte halbe Sekunde der Auswahl</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Around the selection, without it</source>
      <translation>Um die Auswahl herum, ohne sie</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Loop</source>
      <translation>Schleife</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play the selection again and again</source>
      <translation>Die Auswahl immer wieder abspielen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Slower</source>
      <translation>Langsamer</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Faster</source>
      <translation>Schneller</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Normal speed</source>
      <translation>Normale Geschwindigkeit</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back 1 s</source>
      <translation>1 s zurück</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>On 1 s</source>
      <translation>1 s vor</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back 100 ms</source>
      <translation>100 ms zurück</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>On 100 ms</source>
      <translation>100 ms vor</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back 10 ms</source>
      <translation>10 ms zurück</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>On 10 ms</source>
      <translation>10 ms vor</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom in</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom out</source>
      <translation>Verkleinern</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom to the selection</source>
      <translation>Auf die Auswahl vergrößern</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Whole recording</source>
      <translation>Ganze Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom back</source>
      <translation>Vorige Vergrößerung</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Snap to edges</source>
      <translation>An Grenzen einrasten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>What is dragged snaps to edges, words, the playhead and the sound. Ctrl while dragging turns it round</source>
      <translation>Was gezogen wird, rastet an Grenzen, Wörtern, der Abspielposition und am Ton ein. Strg kehrt es beim Ziehen um</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Drag an edge with every edge of turns and words at its time, as Shift does</source>
      <translation>Eine Grenze mit jeder Grenze von Redebeiträgen und Wörtern zur selben Zeit ziehen, wie mit Umschalt</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Detach touching edges</source>
      <translation>Berührende Grenzen lösen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Drag one edge without the edge that touches it, as Alt does</source>
      <translation>Eine Grenze ohne die ziehen, die sie berührt, wie mit Alt</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Turn pages with the playhead</source>
      <translation>Mit der Abspielposition blättern</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Keep the playhead in the middle</source>
      <translation>Abspielposition in der Mitte halten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Leave the view still</source>
      <translation>Ansicht stehen lassen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Go to</source>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Guided path</source>
      <translation>Geführter Weg</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>The steps from a recording and its transcript to gold clips, and what is next</source>
      <translation>Die Schritte von einer Aufnahme und ihrem Transkript zu Gold-Clips, und was als Nächstes kommt</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next step of the path</source>
      <translation>Nächster Schritt des Weges</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Do the step of the guided path that is next</source>
      <translation>Den Schritt des geführten Weges tun, der als Nächstes kommt</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Do the rest of the path</source>
      <translation>Den Rest des Weges tun</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Do every step of the guided path that is left and needs nobody</source>
      <translation>Jeden Schritt des geführten Weges tun, der noch bleibt und niemanden braucht</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Match the transcript</source>
      <translation>Das Transkript zuordnen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Find the transcript's words in the sound, and where the two differ</source>
      <translation>Die Wörter des Transkripts im Ton finden, und wo sich die beiden unterscheiden</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Align words</source>
      <translation>Wörter ausrichten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Find when each word is spoken</source>
      <translation>Herausfinden, wann jedes Wort gesprochen wird</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Align what changed</source>
      <translation>Geändertes ausrichten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Only turns with words that have no time yet</source>
      <translation>Nur Redebeiträge mit Wörtern, die noch keine Zeit haben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Align the selected turns again</source>
      <translation>Gewählte Redebeiträge neu ausrichten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Also places words that have no time yet</source>
      <translation>Setzt auch Wörter, die noch keine Zeit haben</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Cut clips…</source>
      <translation>Clips schneiden…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Choose how long clips should be and where they may be cut, and cut all turns</source>
      <translation>Wählen, wie lang Clips sein sollen und wo sie geschnitten werden dürfen, und alle Redebeiträge schneiden</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Measure the clips that wait</source>
      <translation>Wartende Clips messen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Clips become gold once they are measured and nothing is found in them</source>
      <translation>Clips werden Gold, sobald sie gemessen sind und nichts in ihnen gefunden wird</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Record a voice…</source>
      <translation>Eine Stimme aufnehmen…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Record a sample of a voice</source>
      <translation>Eine Probe einer Stimme aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Make a voice…</source>
      <translation>Eine Stimme machen…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>A voice of a speaker now, in minutes, or best: what each way takes</source>
      <translation>Eine Stimme eines Sprechers sofort, in Minuten oder am besten: was jeder Weg braucht</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Fine-tune a voice…</source>
      <translation>Eine Stimme feinabstimmen…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Train a voice on a speaker's gold clips</source>
      <translation>Eine Stimme mit den Gold-Clips eines Sprechers trainieren</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Evaluate a run…</source>
      <translation>Einen Lauf auswerten…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Compare the checkpoints of a training run by measures and by ear</source>
      <translation>Die Checkpoints eines Trainingslaufs nach Messwerten und nach Gehör vergleichen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Speak a text…</source>
      <translation>Einen Text sprechen…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Let a voice say a text</source>
      <translation>Eine Stimme einen Text sagen lassen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Command palette…</source>
      <translation>Befehlspalette…</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Find any command, panel, recording or speaker by a few letters</source>
      <translation>Befehl, Feld, Aufnahme oder Sprecher mit ein paar Buchstaben finden</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Show the log files</source>
      <translation>Protokolldateien zeigen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next turn</source>
      <translation>Nächster Redebeitrag</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous turn</source>
      <translation>Voriger Redebeitrag</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next word</source>
      <translation>Nächstes Wort</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous word</source>
      <translation>Voriges Wort</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Lane below</source>
      <translation>Spur darunter</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Lane above</source>
      <translation>Spur darüber</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next recording</source>
      <translation>Nächste Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous recording</source>
      <translation>Vorige Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next panel</source>
      <translation>Nächstes Feld</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous panel</source>
      <translation>Voriges Feld</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Review</source>
      <translation>&amp;Prüfen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Play</source>
      <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Te&amp;xt</source>
      <translation>Te&amp;xt</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>V&amp;oice</source>
      <translation>&amp;Stimme</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Gold</source>
      <translation>Gold</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Record</source>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Fine-tune</source>
      <translation>Feinabstimmen</translation>
    </message>
    <message>
      <extracomment>ui/message_bar.py</extracomment>
      <source>Message</source>
      <translation>Meldung</translation>
    </message>
    <message>
      <extracomment>ui/message_bar.py</extracomment>
      <source>Details…</source>
      <translation>Einzelheiten…</translation>
    </message>
    <message>
      <extracomment>ui/message_bar.py</extracomment>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <extracomment>ui/middle.py</extracomment>
      <source>A recording appears here: its sound, who speaks when, and every word.</source>
      <translation>Hier erscheint eine Aufnahme: ihr Ton, wer wann spricht, und jedes Wort.</translation>
    </message>
    <message>
      <extracomment>ui/middle.py</extracomment>
      <source>Back to the recording</source>
      <translation>Zurück zur Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/middle.py</extracomment>
      <source>Opening take {id}…</source>
      <translation>Take {id} wird geöffnet…</translation>
    </message>
    <message>
      <extracomment>ui/palette_entries.py</extracomment>
      <source>Not possible now</source>
      <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
      <extracomment>ui/palette_entries.py</extracomment>
      <source>Go to panel</source>
      <translation>Zum Feld</translation>
    </message>
    <message>
      <extracomment>ui/palette_entries.py</extracomment>
      <source>Go to workspace</source>
      <translation>Zum Arbeitsbereich</translation>
    </message>
    <message>
      <extracomment>ui/palette_entries.py</extracomment>
      <source>Go to recording</source>
      <translation>Zur Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/palette_entries.py</extracomment>
      <source>Go to speaker's next turn</source>
      <translation>Zum nächsten Redebeitrag des Sprechers</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Voices</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Reading aloud</source>
      <translation>Vorlesen</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Pronunciation</source>
      <translation>Aussprache</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Recognised text</source>
      <translation>Erkannter Text</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Board</source>
      <translation>Tafel</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Problems</source>
      <translation>Probleme</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Evaluation</source>
      <translation>Auswertung</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Annotate</source>
      <translation>Annotieren</translation>
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Voice</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>Whose material</source>
      <translation>Wessen Material</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>Whose clips and sounds are shown</source>
      <translation>Wessen Clips und Laute gezeigt werden</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>What is shown of the material</source>
      <translation>Was vom Material gezeigt wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>Whether it is being measured</source>
      <translation>Ob gerade gemessen wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>The material is being looked over.</source>
      <translation>Das Material wird durchgesehen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>The material could not be looked over.</source>
      <translation>Das Material konnte nicht durchgesehen werden.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>How much there is of whom, and what is missing, belongs here. Import a recording first.</source>
      <translation>Hierher gehört, wie viel von wem da ist und was fehlt. Importieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>{number} of {count} in this bar</source>
      <translation>{number} von {count} in diesem Balken</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>Lengths of clips</source>
      <translation>Längen von Clips</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>Pace, loudness, noise</source>
      <translation>Tempo, Lautstärke, Rauschen</translation>
    </message>
    <message>
      <extracomment>ui/panels/board.py</extracomment>
      <source>Outliers</source>
      <translation>Ausreißer</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>1 clip; {inside} of the wanted {least} to {most} s.</source>
      <translation>1 Clip; {inside} mit den erwünschten {least} bis {most} s.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>{count} clips; {inside} of the wanted {least} to {most} s. A click shows them.</source>
      <translation>{count} Clips; {inside} mit den erwünschten {least} bis {most} s. Ein Klick zeigt sie.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Sentences that would add most, each after the ones before it.</source>
      <translation>Sätze, die am meisten bringen würden, jeder nach denen vor ihm.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Clips and turns that are unlike their speaker's others. A click goes there.</source>
      <translation>Clips und Redebeiträge, die anders sind als die übrigen ihres Sprechers. Ein Klick geht dorthin.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Minutes of what</source>
      <translation>Minuten wovon</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>by speaker</source>
      <translation>nach Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>by recording</source>
      <translation>nach Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Sentences to record next</source>
      <translation>Sätze, die als Nächstes aufzunehmen sind</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Copy all</source>
      <translation>Alle kopieren</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Copy the sentences, one a line, to read them aloud</source>
      <translation>Die Sätze kopieren, einer je Zeile, um sie vorzulesen</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>No sentence is proposed yet.</source>
      <translation>Noch ist kein Satz vorgeschlagen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>No sounds yet: align words first.</source>
      <translation>Noch keine Laute: Richten Sie zuerst Wörter aus.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>What stands out</source>
      <translation>Was auffällt</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Nothing is out of line with its speaker's others.</source>
      <translation>Nichts fällt aus dem Rahmen des Sprechers.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>No clips yet: they are cut where turns become gold.</source>
      <translation>Noch keine Clips: Sie werden geschnitten, wo Redebeiträge Gold werden.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>{speaker}: gold holds {phones} % of the sounds of the language and {diphones} % of what is said in it by pairs of sounds.</source>
      <translation>{speaker}: Im Gold sind {phones} % der Laute der Sprache und {diphones} % dessen, was in ihr an Lautpaaren gesagt wird.</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Missing sounds: {sounds}</source>
      <translation>Fehlende Laute: {sounds}</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Missing pairs, the frequent first: {pairs}</source>
      <translation>Fehlende Paare, die häufigen zuerst: {pairs}</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>New pairs of sounds: {pairs}</source>
      <translation>Neue Lautpaare: {pairs}</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Pace of turns</source>
      <translation>Tempo der Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>words a minute</source>
      <translation>Wörter je Minute</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Loudness of the speech</source>
      <translation>Lautheit der Sprache</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>speech, dB</source>
      <translation>Sprache, dB</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Noise under the speech</source>
      <translation>Rauschen unter der Sprache</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>noise, dB</source>
      <translation>Rauschen, dB</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Record next</source>
      <translation>Als Nächstes aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Adds</source>
      <translation>Bringt</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Here</source>
      <translation>Hier</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>Speaker</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>How much more of what is said in the language gold would then hold</source>
      <translation>Wie viel mehr von dem, was in der Sprache gesagt wird, dann im Gold wäre</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_pages.py</extracomment>
      <source>What is usual for this speaker</source>
      <translation>Was bei diesem Sprecher üblich ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_plots.py</extracomment>
      <source>Minutes by state</source>
      <translation>Minuten nach Stand</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_plots.py</extracomment>
      <source>minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_plots.py</extracomment>
      <source>How often each sound occurs</source>
      <translation>Wie oft jeder Laut vorkommt</translation>
    </message>
    <message>
      <extracomment>ui/panels/board_plots.py</extracomment>
      <source>not gold yet</source>
      <translation>noch nicht Gold</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>The gate holds no clip back.</source>
      <translation>Die Schranke hält keinen Clip zurück.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>No clip was found in which something may be wrong.</source>
      <translation>Es wurde kein Clip gefunden, in dem etwas falsch sein könnte.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>Waits for the gate</source>
      <translation>Wartet auf die Schranke</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>Not measured</source>
      <translation>Nicht gemessen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>Let through</source>
      <translation>Durchgelassen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>Passes</source>
      <translation>Geht durch</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>It is measured in a moment, and becomes gold where nothing is found in it.</source>
      <translation>Er wird gleich gemessen und wird Gold, wenn nichts in ihm gefunden wird.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>{found} You let it through.</source>
      <translation>{found} Sie haben ihn durchgelassen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_lines.py</extracomment>
      <source>Nearly: {found}</source>
      <translation>Beinahe: {found}</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_table.py</extracomment>
      <source>At the gate</source>
      <translation>An der Schranke</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_table.py</extracomment>
      <source>{length:.3f} seconds</source>
      <translation>{length:.3f} Sekunden</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_table.py</extracomment>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_table.py</extracomment>
      <source>State: gold clips go into the voice, others are left out</source>
      <translation>Stand: Gold-Clips gehören zur Stimme, andere nicht</translation>
    </message>
    <message>
      <extracomment>ui/panels/clip_table.py</extracomment>
      <source>What was found in it: where something was, it is gold only if you let it through</source>
      <translation>Was darin gefunden wurde: Wo etwas war, ist er nur Gold, wenn Sie ihn durchlassen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Gold clips belong here: what a voice is trained on. Listen to a turn, correct it, then press {key} to mark it gold: its clips are cut at once, and measured a moment later.</source>
      <translation>Hierher gehören Gold-Clips: das, womit eine Stimme trainiert wird. Hören Sie einen Redebeitrag an, verbessern Sie ihn, und erklären Sie ihn mit {key} zu Gold: Seine Clips werden sofort geschnitten und kurz darauf gemessen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>A double click, or Enter, plays a clip. {gold} takes it into the voice, also one that the gate holds back; {reject} leaves it out.</source>
      <translation>Ein Doppelklick oder die Eingabetaste spielt einen Clip ab. {gold} nimmt ihn in die Stimme auf, auch einen, den die Schranke zurückhält; {reject} lässt ihn aus.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Minutes and seconds of clips that go into each voice</source>
      <translation>Minuten und Sekunden der Clips, die in jede Stimme eingehen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Which clips are listed</source>
      <translation>Welche Clips aufgelistet sind</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Clips of gold turns</source>
      <translation>Clips von Gold-Redebeiträgen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Held back by the gate</source>
      <translation>Von der Schranke zurückgehalten</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>The worst first</source>
      <translation>Die schlimmsten zuerst</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Let through: take into the voice</source>
      <translation>Durchlassen: in die Stimme aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Take into the voice</source>
      <translation>In die Stimme aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Play around its start</source>
      <translation>Um seinen Anfang herum abspielen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Play around its end</source>
      <translation>Um sein Ende herum abspielen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Let the gate hold it back again</source>
      <translation>Wieder von der Schranke zurückhalten lassen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Write the clips and their texts as training tools read them</source>
      <translation>Die Clips und ihre Texte so schreiben, wie Trainingsprogramme sie lesen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Measure</source>
      <translation>Messen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Measure the clips that wait for the gate now</source>
      <translation>Die Clips, die auf die Schranke warten, jetzt messen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Gold of each speaker</source>
      <translation>Gold jedes Sprechers</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>What the gate found in the clip</source>
      <translation>Was die Schranke im Clip gefunden hat</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Go to the transcript</source>
      <translation>Zum Transkript gehen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Play</source>
      <translation>Abspielen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Reviewed, not in the voice</source>
      <translation>Geprüft, nicht in der Stimme</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Leave out of the voice…</source>
      <translation>Aus der Stimme herausnehmen…</translation>
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Not reviewed, not in the voice</source>
      <translation>Nicht geprüft, nicht in der Stimme</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone.py</extracomment>
      <source>Ways to this voice</source>
      <translation>Wege zu dieser Stimme</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone.py</extracomment>
      <source>It is learning already.</source>
      <translation>Sie lernt bereits.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone.py</extracomment>
      <source>This clip is not where it was: its turn was changed or is gone.</source>
      <translation>Dieser Clip ist nicht mehr, wo er war: sein Redebeitrag wurde geändert oder ist weg.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone.py</extracomment>
      <source>{gold} of gold, {references} of references</source>
      <translation>{gold} Gold, {references} Referenzen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>The training waits to begin.</source>
      <translation>Das Training wartet auf seinen Beginn.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>The training of this voice</source>
      <translation>Das Training dieser Stimme</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>How far the training is</source>
      <translation>Wie weit das Training ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Go to one of them and look whether its text is what is said, worst first</source>
      <translation>Zu einem davon gehen und nachsehen, ob gesagt wird, was der Text sagt; der schlechteste zuerst</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Hear the sentence before the training</source>
      <translation>Den Satz vor dem Training hören</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Hear the same sentence now</source>
      <translation>Denselben Satz jetzt hören</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Stop after this step; what was learned stays</source>
      <translation>Nach diesem Schritt anhalten; das Gelernte bleibt</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Speak with it</source>
      <translation>Damit sprechen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Speak a text with what was learned</source>
      <translation>Einen Text mit dem Gelernten sprechen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Chart, checkpoints and messages</source>
      <translation>Verlauf, Checkpoints und Meldungen</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>It has learned this speaker, in {steps} steps.</source>
      <translation>Sie hat diesen Sprecher gelernt, in {steps} Schritten.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>The training failed. {reason}</source>
      <translation>Das Training ist gescheitert. {reason}</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>The training has not begun. Press Details, then Go on.</source>
      <translation>Das Training hat nicht begonnen. Drücken Sie Einzelheiten, dann Weiter.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>The training stopped at step {step}.</source>
      <translation>Das Training hielt bei Schritt {step} an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>After step {step}</source>
      <translation>Nach Schritt {step}</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Hear the same sentence after this step</source>
      <translation>Denselben Satz nach diesem Schritt hören</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>1 clip does not fit its text</source>
      <translation>1 Clip passt nicht zu seinem Text</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>Getting ready to train</source>
      <translation>Das Training wird vorbereitet</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_run.py</extracomment>
      <source>{count} clips do not fit their text</source>
      <translation>{count} Clips passen nicht zu ihrem Text</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_ways.py</extracomment>
      <source>Now</source>
      <translation>Sofort</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_ways.py</extracomment>
      <source>In minutes</source>
      <translation>In Minuten</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_ways.py</extracomment>
      <source>Best</source>
      <translation>Am besten</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_ways.py</extracomment>
      <source>Speak with this voice now, after what is heard of it; nothing is learned</source>
      <translation>Sofort mit dieser Stimme sprechen, nach dem, was von ihr zu hören ist; nichts wird gelernt</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_ways.py</extracomment>
      <source>Teach the studio voice this speaker, from their gold clips, in the background</source>
      <translation>Der Studio-Stimme diesen Sprecher beibringen, aus seinen Gold-Clips, im Hintergrund</translation>
    </message>
    <message>
      <extracomment>ui/panels/clone_ways.py</extracomment>
      <source>Teach it for longer, and its vocoder too: closer to the speaker</source>
      <translation>Es ihr länger beibringen, auch ihrem Vocoder: näher am Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/panels/engine_choice.py</extracomment>
      <source>Its base voice is missing from this program. Install the program again.</source>
      <translation>Diesem Programm fehlt die Grundstimme. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
      <extracomment>ui/panels/engine_choice.py</extracomment>
      <source>{name} (not installed)</source>
      <translation>{name} (nicht installiert)</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Each checkpoint speaks clips that the run did not learn from, and it is measured how near it comes to the recordings: in sound, pitch, lengths, likeness, and words understood.</source>
      <translation>Jeder Checkpoint spricht Clips, aus denen der Lauf nicht gelernt hat; gemessen wird, wie nah er den Aufnahmen kommt: in Klang, Tonhöhe, Längen, Ähnlichkeit und verstandenen Wörtern.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Checkpoints of training runs are compared here, by measures and by ear. Fine-tune a voice first.</source>
      <translation>Hier werden Checkpoints von Trainingsläufen nach Messwerten und nach Gehör verglichen. Stimmen Sie zuerst eine Stimme fein ab.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Measures</source>
      <translation>Messwerte</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>A star marks the best checkpoint. A click on a title orders by it.</source>
      <translation>Ein Stern steht beim besten Checkpoint. Ein Klick auf einen Titel ordnet danach.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Run {run}: {speaker}, {engine}</source>
      <translation>Lauf {run}: {speaker}, {engine}</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>It is being read.</source>
      <translation>Wird gelesen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>It is being measured.</source>
      <translation>Wird gemessen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Nothing is being measured.</source>
      <translation>Nichts wird gemessen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Run</source>
      <translation>Lauf</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>The training run whose checkpoints are compared</source>
      <translation>Der Trainingslauf, dessen Checkpoints verglichen werden</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Order</source>
      <translation>Ordnung</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>By what the checkpoints are ordered</source>
      <translation>Wonach die Checkpoints geordnet sind</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Largest first</source>
      <translation>Größte zuerst</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>The other way round</source>
      <translation>Andersherum</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Evaluate</source>
      <translation>Auswerten</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Speak the held-out clips with each new checkpoint and measure them</source>
      <translation>Die zurückgehaltenen Clips mit jedem neuen Checkpoint sprechen und messen</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Stop measuring; what is measured stays</source>
      <translation>Das Messen anhalten; was gemessen ist, bleibt</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>State of the evaluation</source>
      <translation>Stand der Auswertung</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Notes on the measures</source>
      <translation>Hinweise zu den Messwerten</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Reading the run…</source>
      <translation>Der Lauf wird gelesen…</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>Every checkpoint is measured already.</source>
      <translation>Jeder Checkpoint ist schon gemessen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>1 checkpoint is not measured yet.</source>
      <translation>1 Checkpoint ist noch nicht gemessen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>All is measured, on 1 held-out clip.</source>
      <translation>Alles ist gemessen, an 1 zurückgehaltenen Clip.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>{count} checkpoints are not measured yet.</source>
      <translation>{count} Checkpoints sind noch nicht gemessen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation.py</extracomment>
      <source>All is measured, on {clips} held-out clips.</source>
      <translation>Alles ist gemessen, an {clips} zurückgehaltenen Clips.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_lines.py</extracomment>
      <source>Lower is better.</source>
      <translation>Kleiner ist besser.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_lines.py</extracomment>
      <source>Higher is better.</source>
      <translation>Größer ist besser.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_lines.py</extracomment>
      <source>This measure does not apply here.</source>
      <translation>Dieser Messwert gilt hier nicht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_lines.py</extracomment>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_lines.py</extracomment>
      <source>Sentence</source>
      <translation>Satz</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_lines.py</extracomment>
      <source>By step</source>
      <translation>Nach Schritt</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_lines.py</extracomment>
      <source>{figure}: the best of the run</source>
      <translation>{figure}: der beste des Laufs</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Listening pairs</source>
      <translation>Hörpaare</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>A double click, or Enter, plays the recording and then what was made of it.</source>
      <translation>Ein Doppelklick oder die Eingabetaste spielt die Aufnahme und danach, was daraus gemacht wurde.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Both</source>
      <translation>Beide</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Play the recording, then what was made of it (Enter)</source>
      <translation>Die Aufnahme abspielen, dann das Gemachte (Eingabe)</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Play the recording</source>
      <translation>Die Aufnahme abspielen</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Made</source>
      <translation>Gemacht</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Play what was made of it</source>
      <translation>Das Gemachte abspielen</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Select a sentence first.</source>
      <translation>Wählen Sie zuerst einen Satz.</translation>
    </message>
    <message>
      <extracomment>ui/panels/evaluation_pairs.py</extracomment>
      <source>Nothing was made in this row.</source>
      <translation>In dieser Zeile wurde nichts gemacht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>When it begins, in seconds of the recording</source>
      <translation>Wann es beginnt, in Sekunden der Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>When it ends, in seconds of the recording</source>
      <translation>Wann es endet, in Sekunden der Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>How long it lasts; another one moves the end</source>
      <translation>Wie lange es dauert; eine andere Dauer verschiebt das Ende</translation>
    </message>
    <message>
      <extracomment>ui/panels/form_speech.py</extracomment>
      <source>Starting…</source>
      <translation>Beginnt…</translation>
    </message>
    <message>
      <extracomment>ui/panels/form_speech.py</extracomment>
      <source>Mark some turns of a speaker gold, or record a voice, first.</source>
      <translation>Erklären Sie zuerst einige Redebeiträge eines Sprechers zu Gold, oder nehmen Sie eine Stimme auf.</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Click a step to go back, or on, to just after it.</source>
      <translation>Klicken Sie auf einen Schritt, um bis kurz nach ihm zurück oder vor zu gehen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>There is nothing to take back.</source>
      <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>There is nothing to do again.</source>
      <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Every change is listed here. Each can be taken back, also after you closed the project.</source>
      <translation>Hier steht jede Änderung. Jede lässt sich zurücknehmen, auch nachdem Sie das Projekt geschlossen haben.</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Take the newest step back</source>
      <translation>Den neuesten Schritt zurücknehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Do it again</source>
      <translation>Noch einmal tun</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Beginning</source>
      <translation>Anfang</translation>
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>When it was done</source>
      <translation>Wann es getan wurde</translation>
    </message>
    <message>
      <extracomment>ui/panels/inspector.py</extracomment>
      <source>What you select is shown here, with its exact times. Click a turn or a word on the timeline, or a line of the transcript.</source>
      <translation>Hier wird gezeigt, was Sie auswählen, mit genauen Zeiten. Klicken Sie einen Redebeitrag oder ein Wort auf der Zeitleiste an, oder eine Zeile des Transkripts.</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Turns that a recogniser heard, those that differ most first. Enter goes to one.</source>
      <translation>Redebeiträge, die eine Spracherkennung gehört hat, die mit den meisten Unterschieden zuerst. Die Eingabetaste geht zu einem.</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Select a turn first.</source>
      <translation>Wählen Sie zuerst einen Redebeitrag.</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>How much differs</source>
      <translation>Wie viel sich unterscheidet</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Layers of the turn</source>
      <translation>Schichten des Redebeitrags</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>What a recogniser hears is compared here with the text of the turns. Nothing was heard yet.</source>
      <translation>Was eine Spracherkennung hört, wird hier mit dem Text der Redebeiträge verglichen. Noch wurde nichts gehört.</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Transcribe…</source>
      <translation>Transkribieren…</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>The texts are being compared.</source>
      <translation>Die Texte werden verglichen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Again…</source>
      <translation>Erneut…</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Listen to the selected turns again</source>
      <translation>Die gewählten Redebeiträge noch einmal anhören lassen</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Take</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>What was heard becomes the text of the selected turns</source>
      <translation>Was gehört wurde, wird der Text der gewählten Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>{wrong} of {said} words differ ({percent} %)</source>
      <translation>{wrong} von {said} Wörtern sind anders ({percent} %)</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Written</source>
      <translation>Geschrieben</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Said</source>
      <translation>Gesagt</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Recognised</source>
      <translation>Erkannt</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Differs</source>
      <translation>Anders</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>(nothing)</source>
      <translation>(nichts)</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>The text was written by {tool}; nobody has changed it.</source>
      <translation>Der Text wurde von {tool} geschrieben; niemand hat ihn geändert.</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>How many of the turn's spoken words are others in what was heard</source>
      <translation>Wie viele der gesprochenen Wörter des Redebeitrags im Gehörten andere sind</translation>
    </message>
    <message>
      <extracomment>ui/panels/layers.py</extracomment>
      <source>Heard by {tool}</source>
      <translation>Gehört von {tool}</translation>
    </message>
    <message>
      <extracomment>ui/panels/level_meter.py</extracomment>
      <source>Input level</source>
      <translation>Eingangspegel</translation>
    </message>
    <message>
      <extracomment>ui/panels/level_meter.py</extracomment>
      <source>How loud the microphone is: green is good, yellow loud, red too loud</source>
      <translation>Wie laut das Mikrofon ist: Grün ist gut, Gelb laut, Rot zu laut</translation>
    </message>
    <message>
      <extracomment>ui/panels/level_meter.py</extracomment>
      <source>{level:.0f} dB</source>
      <translation>{level:.0f} dB</translation>
    </message>
    <message>
      <extracomment>ui/panels/live_speech.py</extracomment>
      <source>All of it has been spoken. Change the text, or press Speak.</source>
      <translation>Alles ist gesprochen. Ändern Sie den Text, oder drücken Sie „Sprechen“.</translation>
    </message>
    <message>
      <extracomment>ui/panels/live_speech.py</extracomment>
      <source>Take {id} was made again: the same, bit for bit.</source>
      <translation>Take {id} wurde noch einmal gemacht: derselbe, Bit für Bit.</translation>
    </message>
    <message>
      <extracomment>ui/panels/live_speech.py</extracomment>
      <source>Take {id} was made again and differs from what it was.</source>
      <translation>Take {id} wurde noch einmal gemacht und ist anders als vorher.</translation>
    </message>
    <message>
      <extracomment>ui/panels/live_speech.py</extracomment>
      <source>Take {id} cannot be compared: its sound file is gone.</source>
      <translation>Take {id} lässt sich nicht vergleichen: Seine Tondatei ist weg.</translation>
    </message>
    <message>
      <extracomment>ui/panels/looking_panel.py</extracomment>
      <source>Listed</source>
      <translation>Aufgelistet</translation>
    </message>
    <message>
      <extracomment>ui/panels/looking_panel.py</extracomment>
      <source>What went wrong</source>
      <translation>Was schiefging</translation>
    </message>
    <message>
      <extracomment>ui/panels/looking_panel.py</extracomment>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <extracomment>ui/panels/looking_panel.py</extracomment>
      <source>Looking…</source>
      <translation>Wird durchgesehen…</translation>
    </message>
    <message>
      <extracomment>ui/panels/manner_form.py</extracomment>
      <source>Manner of speaking</source>
      <translation>Sprechweise</translation>
    </message>
    <message>
      <extracomment>ui/panels/manner_form.py</extracomment>
      <source>Pace, pauses, pitch and what else this engine lets you set</source>
      <translation>Tempo, Pausen, Tonhöhe und was sich bei diesem Verfahren sonst einstellen lässt</translation>
    </message>
    <message>
      <extracomment>ui/panels/manner_form.py</extracomment>
      <source>As usual</source>
      <translation>Wie gewohnt</translation>
    </message>
    <message>
      <extracomment>ui/panels/manner_form.py</extracomment>
      <source>Speak in the usual manner again</source>
      <translation>Wieder in der gewohnten Weise sprechen</translation>
    </message>
    <message>
      <extracomment>ui/panels/manner_form.py</extracomment>
      <source>Manner</source>
      <translation>Sprechweise</translation>
    </message>
    <message>
      <extracomment>ui/panels/manner_form.py</extracomment>
      <source>Manner (changed)</source>
      <translation>Sprechweise (geändert)</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Wrong name</source>
      <translation>Falscher Name</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Line that is not said</source>
      <translation>Zeile, die nicht gesprochen wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Music or silence</source>
      <translation>Musik oder Stille</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Places where the transcript and the sound differ. Choosing one shows it on the timeline.</source>
      <translation>Stellen, an denen Transkript und Ton sich unterscheiden. Eine Wahl zeigt sie auf der Zeitleiste.</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Where transcript and sound differ</source>
      <translation>Wo Transkript und Ton sich unterscheiden</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>What differs here</source>
      <translation>Was hier anders ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>1 place</source>
      <translation>1 Stelle</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>{count} places</source>
      <translation>{count} Stellen</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Where a transcript and its sound differ belongs here. Import a recording first.</source>
      <translation>Hierher gehört, wo sich ein Transkript und sein Ton unterscheiden. Importieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>This recording has no transcript: import one, and it is held against the sound.</source>
      <translation>Diese Aufnahme hat kein Transkript: Importieren Sie eines, und es wird mit dem Ton verglichen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>The transcript waits. Matching finds its words in the sound and tells where the two differ.</source>
      <translation>Das Transkript wartet. Das Zuordnen findet seine Wörter im Ton und sagt, wo sich die beiden unterscheiden.</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Transcript and sound agree everywhere.</source>
      <translation>Transkript und Ton stimmen überall überein.</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Transcript and sound are being compared.</source>
      <translation>Transkript und Ton werden verglichen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Match</source>
      <translation>Zuordnen</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Places listed</source>
      <translation>Aufgelistete Stellen</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Repair</source>
      <translation>Reparatur</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Mend what differs here</source>
      <translation>Beheben, was hier anders ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>Import a transcript first.</source>
      <translation>Importieren Sie zuerst ein Transkript.</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>What differs</source>
      <translation>Was anders ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/match.py</extracomment>
      <source>the first {shown} of {count} places</source>
      <translation>die ersten {shown} von {count} Stellen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Turns outside of the figures have a mark: ▲ above, ▼ below, ⇅ at another place than in the transcript.</source>
      <translation>Redebeiträge außerhalb der Richtwerte haben ein Zeichen: ▲ darüber, ▼ darunter, ⇅ an anderer Stelle als im Transkript.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>The average of this speaker, long turns counting more</source>
      <translation>Der Durchschnitt dieses Sprechers, wobei lange Redebeiträge mehr zählen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>{least_words:g} to {most_words:g} words a minute are usual.</source>
      <translation>{least_words:g} bis {most_words:g} Wörter je Minute sind üblich.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>{least_syllables:g} to {most_syllables:g} syllables a second are usual.</source>
      <translation>{least_syllables:g} bis {most_syllables:g} Silben je Sekunde sind üblich.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>A word is said faster than {fastest:g} syllables a second.</source>
      <translation>Ein Wort wird schneller als mit {fastest:g} Silben je Sekunde gesagt.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Several words in a row fit the sound badly: where scores fall and stay low, the speaker or the text is wrong.</source>
      <translation>Mehrere Wörter hintereinander passen schlecht zum Ton: Wo Bewertungen fallen und niedrig bleiben, ist der Sprecher oder der Text falsch.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Its line stands at another place in the transcript.</source>
      <translation>Seine Zeile steht an einer anderen Stelle im Transkript.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Only marked ones</source>
      <translation>Nur markierte</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Show only turns that are outside of the figures</source>
      <translation>Nur Redebeiträge zeigen, die außerhalb der Richtwerte liegen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Figures</source>
      <translation>Richtwerte</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Between which figures nothing is odd</source>
      <translation>Zwischen welchen Richtwerten nichts auffällt</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>How fast each turn is said belongs here. Import a recording and find who speaks when, first.</source>
      <translation>Hierher gehört, wie schnell jeder Redebeitrag gesprochen wird. Importieren Sie zuerst eine Aufnahme, und finden Sie heraus, wer wann spricht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Only marked ones ({odd} of {count})</source>
      <translation>Nur die markierten ({odd} von {count})</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Words/min</source>
      <translation>Wörter/min</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Syll./s</source>
      <translation>Silb./s</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Fastest</source>
      <translation>Spitze</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Low</source>
      <translation>Tief</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Usual for this speaker: {words} words a minute, {syllables} syllables a second.</source>
      <translation>Üblich bei diesem Sprecher: {words} Wörter je Minute, {syllables} Silben je Sekunde.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>The pace of the turns is being measured.</source>
      <translation>Das Tempo der Redebeiträge wird gemessen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>The pace of the turns could not be measured.</source>
      <translation>Das Tempo der Redebeiträge konnte nicht gemessen werden.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Words a minute, from the first word to the last</source>
      <translation>Wörter je Minute, vom ersten Wort bis zum letzten</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Syllables a second of speaking, pauses left out</source>
      <translation>Silben je Sekunde Sprechzeit, ohne Pausen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>Syllables a second of the fastest word of several syllables</source>
      <translation>Silben je Sekunde des schnellsten Wortes mit mehreren Silben</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace.py</extracomment>
      <source>The longest run of words that fit the sound badly</source>
      <translation>Die längste Folge von Wörtern, die schlecht zum Ton passen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace_figures.py</extracomment>
      <source>Least words a minute</source>
      <translation>Wenigste Wörter je Minute</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace_figures.py</extracomment>
      <source>Most words a minute</source>
      <translation>Meiste Wörter je Minute</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace_figures.py</extracomment>
      <source>In turns of at least so many words</source>
      <translation>In Redebeiträgen von mindestens so vielen Wörtern</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace_figures.py</extracomment>
      <source>Least syllables a second</source>
      <translation>Wenigste Silben je Sekunde</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace_figures.py</extracomment>
      <source>Most syllables a second</source>
      <translation>Meiste Silben je Sekunde</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace_figures.py</extracomment>
      <source>Most syllables a second of one word</source>
      <translation>Meiste Silben je Sekunde in einem Wort</translation>
    </message>
    <message>
      <extracomment>ui/panels/pace_figures.py</extracomment>
      <source>Words of low score in a row</source>
      <translation>Wörter niedriger Bewertung hintereinander</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Transcript…</source>
      <translation>Transkript…</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Find them</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Look</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Write it</source>
      <translation>Schreiben lassen</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Read</source>
      <translation>Lesen</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Find words</source>
      <translation>Wörter suchen</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Again</source>
      <translation>Erneut</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Make gold</source>
      <translation>Zu Gold</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Choose</source>
      <translation>Wählen</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Nothing is left that can be done without you.</source>
      <translation>Nichts ist übrig, was ohne Sie getan werden kann.</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>From a recording and its transcript to gold clips, step by step. Drop a podcast on the window, or import one.</source>
      <translation>Schritt für Schritt von einer Aufnahme und ihrem Transkript zu Gold-Clips. Lassen Sie einen Podcast ins Fenster fallen, oder importieren Sie einen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>The recording whose path this is</source>
      <translation>Die Aufnahme, deren Weg das ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Steps of the guided path</source>
      <translation>Schritte des geführten Weges</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Do the rest</source>
      <translation>Den Rest tun</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Do every step that is left and needs nobody, one after the other</source>
      <translation>Jeden Schritt, der noch bleibt und niemanden braucht, einen nach dem anderen tun</translation>
    </message>
    <message>
      <extracomment>ui/panels/path.py</extracomment>
      <source>Stop. What was done before stays</source>
      <translation>Anhalten. Was vorher getan wurde, bleibt</translation>
    </message>
    <message>
      <extracomment>ui/panels/path_row.py</extracomment>
      <source>Step {number} of {all}: {title}, {state}. {says}</source>
      <translation>Schritt {number} von {all}: {title}, {state}. {says}</translation>
    </message>
    <message>
      <extracomment>ui/panels/path_row.py</extracomment>
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <extracomment>ui/panels/path_row.py</extracomment>
      <source>next</source>
      <translation>als Nächstes</translation>
    </message>
    <message>
      <extracomment>ui/panels/path_row.py</extracomment>
      <source>possible</source>
      <translation>möglich</translation>
    </message>
    <message>
      <extracomment>ui/panels/path_row.py</extracomment>
      <source>waits</source>
      <translation>wartet</translation>
    </message>
    <message>
      <extracomment>ui/panels/place_lines.py</extracomment>
      <source>Risk</source>
      <translation>Risiko</translation>
    </message>
    <message>
      <extracomment>ui/panels/place_lines.py</extracomment>
      <source>Problem</source>
      <translation>Problem</translation>
    </message>
    <message>
      <extracomment>ui/panels/place_lines.py</extracomment>
      <source>{risk} %, at {time}</source>
      <translation>{risk} %, bei {time}</translation>
    </message>
    <message>
      <extracomment>ui/panels/place_lines.py</extracomment>
      <source>{risk} % {title}: {sentence}</source>
      <translation>{risk} % {title}: {sentence}</translation>
    </message>
    <message>
      <extracomment>ui/panels/place_lines.py</extracomment>
      <source>How likely something is wrong here, all findings taken together</source>
      <translation>Wie wahrscheinlich hier etwas falsch ist, alle Funde zusammen</translation>
    </message>
    <message>
      <extracomment>ui/panels/place_lines.py</extracomment>
      <source>“{word}”</source>
      <translation>„{word}“</translation>
    </message>
    <message>
      <extracomment>ui/panels/place_lines.py</extracomment>
      <source>and {count} more</source>
      <translation>und {count} weitere</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound hardly fits this word. Its text or its place is most likely wrong: listen to it.</source>
      <translation>der Ton passt kaum zu diesem Wort. Sein Text oder sein Ort ist höchstwahrscheinlich falsch: Hören Sie es an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Not aligned yet: nobody has looked for it in the sound.</source>
      <translation>Noch nicht ausgerichtet: Niemand hat es im Ton gesucht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Made by a person.</source>
      <translation>Von einem Menschen gemacht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound fits this word.</source>
      <translation>der Ton passt zu diesem Wort.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound most likely fits this word.</source>
      <translation>der Ton passt höchstwahrscheinlich zu diesem Wort.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound fits this word only in part. Listen to it.</source>
      <translation>der Ton passt nur teilweise zu diesem Wort. Hören Sie es an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>No score: its time was set by hand.</source>
      <translation>Keine Bewertung: Die Zeit wurde von Hand gesetzt.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>No score.</source>
      <translation>Keine Bewertung.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Changed by a person.</source>
      <translation>Von einem Menschen geändert.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Found by {tool}.</source>
      <translation>Gefunden von {tool}.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Changed by a person since.</source>
      <translation>Seitdem von einem Menschen geändert.</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Not reviewed</source>
      <translation>Nicht geprüft</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Edited, not reviewed</source>
      <translation>Bearbeitet, nicht geprüft</translation>
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>Kind of problem</source>
      <translation>Art des Problems</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>Show only problems of one kind</source>
      <translation>Nur Probleme einer Art zeigen</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>Show only problems of one speaker's turns</source>
      <translation>Nur Probleme der Redebeiträge eines Sprechers zeigen</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>Show only problems of one recording</source>
      <translation>Nur Probleme einer Aufnahme zeigen</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>Also of reviewed turns</source>
      <translation>Auch geprüfte</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>Show also the problems of turns that you have marked reviewed, gold or rejected</source>
      <translation>Auch die Probleme von Redebeiträgen zeigen, die Sie als geprüft, Gold oder abgelehnt markiert haben</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>All kinds</source>
      <translation>Alle Arten</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>All recordings</source>
      <translation>Alle Aufnahmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_filter.py</extracomment>
      <source>All speakers</source>
      <translation>Alle Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_weights.py</extracomment>
      <source>Weights of the program</source>
      <translation>Gewichte des Programms</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_weights.py</extracomment>
      <source>Let every kind count as much as it did at first</source>
      <translation>Jede Art so viel zählen lassen wie am Anfang</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_weights.py</extracomment>
      <source>How much this kind counts in the order of the list. At 0 it is not listed.</source>
      <translation>Wie viel diese Art in der Reihenfolge der Liste zählt. Bei 0 wird sie nicht aufgelistet.</translation>
    </message>
    <message>
      <extracomment>ui/panels/problem_weights.py</extracomment>
      <source>Weight of: {kind}</source>
      <translation>Gewicht von: {kind}</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Places that may be wrong, worst first. {next} goes to the next, {right} says that it is right as it is.</source>
      <translation>Stellen, die vielleicht falsch sind, die schlimmsten zuerst. {next} geht zur nächsten, {right} sagt, dass es richtig ist, wie es ist.</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Why this is listed</source>
      <translation>Warum das hier steht</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Look for places that may be wrong</source>
      <translation>Nach Stellen suchen, die vielleicht falsch sind</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Stop the check. What was found before stays</source>
      <translation>Prüfung anhalten. Was vorher gefunden wurde, bleibt</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Previous</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>To the previous problem</source>
      <translation>Zum vorigen Problem</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>To the next problem</source>
      <translation>Zum nächsten Problem</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Fine</source>
      <translation>Richtig</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Right as it is, and on to the next</source>
      <translation>Richtig, wie es ist, und weiter</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>How much each kind of problem counts</source>
      <translation>Wie viel jede Art von Problem zählt</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Places that may be wrong belong here. Import a recording first.</source>
      <translation>Hierher gehören Stellen, die vielleicht falsch sind. Importieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Places that may be wrong belong here, worst first. A check listens to every turn and word.</source>
      <translation>Hierher gehören Stellen, die vielleicht falsch sind, die schlimmsten zuerst. Eine Prüfung hört sich jeden Redebeitrag und jedes Wort an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Check this recording</source>
      <translation>Diese Aufnahme prüfen</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>The recording is being checked.</source>
      <translation>Die Aufnahme wird geprüft.</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>No problem is left. What you edit is checked again.</source>
      <translation>Kein Problem ist übrig. Was Sie bearbeiten, wird neu geprüft.</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>No problem is like that.</source>
      <translation>So ein Problem gibt es nicht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>Show all problems</source>
      <translation>Alle Probleme zeigen</translation>
    </message>
    <message>
      <extracomment>ui/panels/problems.py</extracomment>
      <source>No problem is listed.</source>
      <translation>Es ist kein Problem aufgelistet.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>F2 or a click in a pronunciation changes it; a double click hears the word.</source>
      <translation>F2 oder ein Klick in eine Aussprache ändert sie; ein Doppelklick lässt das Wort hören.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Select a word first.</source>
      <translation>Wählen Sie zuerst ein Wort.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Select a word that is said somewhere.</source>
      <translation>Wählen Sie ein Wort, das irgendwo gesagt wird.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>1 word</source>
      <translation>1 Wort</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>{count} words</source>
      <translation>{count} Wörter</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Which words</source>
      <translation>Welche Wörter</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Words that no dictionary has, or those that you told</source>
      <translation>Wörter, die kein Wörterbuch hat, oder solche, die Sie angegeben haben</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Hear</source>
      <translation>Hören</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Hear the word where it is said; again for the next place</source>
      <translation>Das Wort hören, wo es gesagt wird; noch einmal für die nächste Stelle</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Proposal</source>
      <translation>Vorschlag</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Hear its sounds as they are written, joined from the project's aligned words</source>
      <translation>Die Laute hören, wie sie dastehen, aus ausgerichteten Wörtern des Projekts zusammengefügt</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Right</source>
      <translation>Richtig</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Keep the proposal in your dictionary</source>
      <translation>Den Vorschlag in Ihr Wörterbuch aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Take the word out of your dictionary</source>
      <translation>Das Wort aus Ihrem Wörterbuch nehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Words that no dictionary has are listed here. There is no text yet.</source>
      <translation>Hier werden Wörter aufgelistet, die kein Wörterbuch hat. Es gibt noch keinen Text.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Every word is in the dictionary.</source>
      <translation>Jedes Wort steht im Wörterbuch.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>The words are being looked up.</source>
      <translation>Die Wörter werden nachgeschlagen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Your dictionary</source>
      <translation>Ihr Wörterbuch</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>Word</source>
      <translation>Wort</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>ARPABET</source>
      <translation>ARPABET</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>IPA</source>
      <translation>IPA</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>From</source>
      <translation>Woher</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>The sounds as aligners write them; several ways with commas between</source>
      <translation>Die Laute, wie das Ausrichten sie schreibt; mehrere Möglichkeiten mit Kommas dazwischen</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>The sounds in the International Phonetic Alphabet</source>
      <translation>Die Laute im Internationalen Phonetischen Alphabet</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>How often it is said</source>
      <translation>Wie oft es gesagt wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>you</source>
      <translation>Sie</translation>
    </message>
    <message>
      <extracomment>ui/panels/pronunciation.py</extracomment>
      <source>proposed</source>
      <translation>Vorschlag</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>A double click goes to the next place of a word. Type in “Said as” to make a rule.</source>
      <translation>Ein Doppelklick geht zur nächsten Stelle eines Wortes. Tippen Sie in „Gesagt als“, um eine Regel zu machen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Said otherwise</source>
      <translation>Anders gesagt</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Not read</source>
      <translation>Nicht gelesen</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>your rule</source>
      <translation>Ihre Regel</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>What is listed</source>
      <translation>Was aufgelistet ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Words that are said otherwise than written, or characters that nobody reads</source>
      <translation>Wörter, die anders gesagt als geschrieben werden, oder Zeichen, die niemand liest</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>How texts are read aloud is looked through here. There is no text yet.</source>
      <translation>Hier wird durchgesehen, wie Texte vorgelesen werden. Es gibt noch keinen Text.</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Nothing of this kind is in the texts.</source>
      <translation>Nichts dieser Art kommt in den Texten vor.</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>The texts are being read.</source>
      <translation>Die Texte werden gelesen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Read the recording</source>
      <translation>Aufnahme lesen</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Write into the recording how each word is said</source>
      <translation>In die Aufnahme schreiben, wie jedes Wort gesagt wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Rules…</source>
      <translation>Regeln…</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>The rules of this project, and its glossary</source>
      <translation>Die Regeln dieses Projekts und sein Glossar</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>No turn has a text yet.</source>
      <translation>Noch hat kein Redebeitrag Text.</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>1 character</source>
      <translation>1 Zeichen</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>{count} characters</source>
      <translation>{count} Zeichen</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>{name}: no sound in {engines}</source>
      <translation>{name}: kein Laut in {engines}</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Places</source>
      <translation>Stellen</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>By</source>
      <translation>Woher</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>{name}: nobody reads it</source>
      <translation>{name}: Niemand liest es</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>What is read aloud. Type something else to make a rule of this project</source>
      <translation>Was vorgelesen wird. Tippen Sie etwas anderes, um eine Regel dieses Projekts zu machen</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>How often it is in the texts of this language</source>
      <translation>Wie oft es in den Texten dieser Sprache vorkommt</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Who says so: the language, or a rule</source>
      <translation>Wer das sagt: die Sprache oder eine Regel</translation>
    </message>
    <message>
      <extracomment>ui/panels/reading.py</extracomment>
      <source>Not read ({count})</source>
      <translation>Nicht gelesen ({count})</translation>
    </message>
    <message>
      <extracomment>ui/panels/record.py</extracomment>
      <source>No microphone was found. Plug one in, and allow the studio to use it in the system's privacy settings.</source>
      <translation>Es wurde kein Mikrofon gefunden. Schließen Sie eines an, und erlauben Sie dem Studio in den Datenschutzeinstellungen des Systems, es zu benutzen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/record.py</extracomment>
      <source>Type whose voice you record first.</source>
      <translation>Geben Sie zuerst ein, wessen Stimme Sie aufnehmen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Look for microphones again</source>
      <translation>Noch einmal nach Mikrofonen suchen</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Show how loud the microphone is, without recording</source>
      <translation>Zeigen, wie laut das Mikrofon ist, ohne aufzunehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Keep or discard what was recorded first.</source>
      <translation>Behalten oder verwerfen Sie zuerst, was aufgenommen wurde.</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>The microphone is in use.</source>
      <translation>Das Mikrofon ist in Gebrauch.</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Whose voice is recorded: choose one, or type a new name</source>
      <translation>Wessen Stimme aufgenommen wird: Wählen Sie eine, oder tippen Sie einen neuen Namen</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Whose voice is it?</source>
      <translation>Wessen Stimme ist es?</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Microphone</source>
      <translation>Mikrofon</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>The microphone to record with</source>
      <translation>Das Mikrofon, mit dem aufgenommen wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Looking for microphones…</source>
      <translation>Mikrofone werden gesucht…</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Check level</source>
      <translation>Pegel prüfen</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Recorded</source>
      <translation>Aufgenommen</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Minutes and seconds recorded</source>
      <translation>Aufgenommene Minuten und Sekunden</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>What was recorded</source>
      <translation>Was aufgenommen wurde</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Play back</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Hear what was recorded</source>
      <translation>Hören, was aufgenommen wurde</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Keep it as a reference of the voice</source>
      <translation>Als Referenz der Stimme behalten</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Delete this recording</source>
      <translation>Diese Aufnahme löschen</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>End check</source>
      <translation>Prüfung beenden</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Recording…</source>
      <translation>Aufnahme läuft…</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Too loud: the recording clips</source>
      <translation>Zu laut: Die Aufnahme übersteuert</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Record or stop (Space or Enter)</source>
      <translation>Aufnehmen oder anhalten (Leertaste oder Eingabetaste)</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>It records.</source>
      <translation>Es wird aufgenommen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Record something first.</source>
      <translation>Nehmen Sie zuerst etwas auf.</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>What you record shows here.</source>
      <translation>Was Sie aufnehmen, erscheint hier.</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Too quiet</source>
      <translation>Zu leise</translation>
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>{name} (not there)</source>
      <translation>{name} (nicht da)</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Recorded conversations belong here, with their transcripts if you have them. Drop sound files here, or choose them.</source>
      <translation>Hierher gehören aufgenommene Gespräche, mit ihren Transkripten, wenn Sie welche haben. Lassen Sie Tondateien hier fallen, oder wählen Sie welche.</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Select a recording to see and hear it. F2 renames it.</source>
      <translation>Wählen Sie eine Aufnahme, um sie zu sehen und zu hören. F2 benennt sie um.</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>About and rights…</source>
      <translation>Herkunft und Rechte…</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Remove from the project</source>
      <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Import recordings, or drop files here</source>
      <translation>Aufnahmen importieren, oder Dateien hier fallen lassen</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Import a transcript for the selected recording</source>
      <translation>Ein Transkript für die gewählte Aufnahme importieren</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>On the timeline now</source>
      <translation>Jetzt auf der Zeitleiste</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Removed {name} from the project. Its file stays; undo brings it back.</source>
      <translation>{name} aus dem Projekt entfernt. Die Datei bleibt; Rückgängig bringt sie wieder.</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>{count} turns</source>
      <translation>{count} Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Minutes and seconds</source>
      <translation>Minuten und Sekunden</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>How many turns were found or made</source>
      <translation>Wie viele Redebeiträge gefunden oder gemacht wurden</translation>
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>How much of the speech is gold</source>
      <translation>Wie viel der Sprache Gold ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Compare the checkpoints of this run by measures and by ear</source>
      <translation>Die Checkpoints dieses Laufs nach Messwerten und nach Gehör vergleichen</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Select a checkpoint first.</source>
      <translation>Wählen Sie zuerst einen Checkpoint.</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>This step has no probe sentence.</source>
      <translation>Dieser Schritt hat keinen Probesatz.</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>This checkpoint was deleted to save disk space; only its probe sentence is left.</source>
      <translation>Dieser Checkpoint wurde gelöscht, um Platz zu sparen; nur sein Probesatz ist noch da.</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Details of the run</source>
      <translation>Einzelheiten des Laufs</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>A double click, or Enter, plays the probe sentence.</source>
      <translation>Ein Doppelklick oder die Eingabetaste spielt den Probesatz ab.</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Checkpoints are kept here as the run learns, each with a sentence to hear.</source>
      <translation>Hier liegen Checkpoints, während der Lauf lernt, jeder mit einem Satz zum Anhören.</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Hear the probe sentence of this step (Enter)</source>
      <translation>Den Probesatz dieses Schritts hören (Eingabetaste)</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Speak with this</source>
      <translation>Damit sprechen</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Speak your own text with this checkpoint</source>
      <translation>Eigenen Text mit diesem Checkpoint sprechen</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Messages of the run</source>
      <translation>Meldungen des Laufs</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>What the training had to say</source>
      <translation>Was das Training zu sagen hatte</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>The training has said nothing so far.</source>
      <translation>Das Training hat bisher nichts gesagt.</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Chart</source>
      <translation>Kurve</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Messages</source>
      <translation>Meldungen</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Select a run in the list first.</source>
      <translation>Wählen Sie zuerst einen Lauf in der Liste.</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Held-out score</source>
      <translation>Prüfwert</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Probe sentence</source>
      <translation>Probesatz</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>On clips that it does not learn from; lower is better</source>
      <translation>Auf Clips, aus denen nicht gelernt wird; weniger ist besser</translation>
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>best</source>
      <translation>bester</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Stopping…</source>
      <translation>Wird angehalten…</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Not started</source>
      <translation>Nicht begonnen</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Training</source>
      <translation>Training läuft</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Interrupted</source>
      <translation>Unterbrochen</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Space shows a run in the chart, or hides it.</source>
      <translation>Die Leertaste zeigt einen Lauf in der Kurve oder blendet ihn aus.</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Stop after this step; a checkpoint is written first</source>
      <translation>Nach diesem Schritt anhalten; zuerst wird ein Checkpoint geschrieben</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Go on to</source>
      <translation>Weiter bis</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Go on with this run exactly where it stopped</source>
      <translation>Mit diesem Lauf genau dort weitermachen, wo er aufgehört hat</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Go on to step</source>
      <translation>Weiter bis Schritt</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>The step at which the run ends; a later one trains it for longer</source>
      <translation>Der Schritt, bei dem der Lauf endet; ein späterer trainiert länger</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Choose a speaker and an engine, and press Fine-tune.</source>
      <translation>Wählen Sie Sprecher und Engine und drücken Sie Feinabstimmen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>It stops after this step.</source>
      <translation>Er hält nach diesem Schritt an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>It does not run.</source>
      <translation>Er läuft nicht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Go on</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>State</source>
      <translation>Stand</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Steps/s</source>
      <translation>Schritte/s</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Left</source>
      <translation>Rest</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>It runs already.</source>
      <translation>Er läuft schon.</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Which runs the chart shows</source>
      <translation>Welche Läufe die Kurve zeigt</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Time left, about</source>
      <translation>Verbleibende Zeit, ungefähr</translation>
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>In the chart or not (Space)</source>
      <translation>In der Kurve oder nicht (Leertaste)</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Times of words</source>
      <translation>Zeiten von Wörtern</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Sound</source>
      <translation>Ton</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Side of the split</source>
      <translation>Seite der Aufteilung</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Frozen</source>
      <translation>Eingefroren</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Split</source>
      <translation>Aufteilung</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Added</source>
      <translation>Hinzugekommen</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Clips to train, to validate and to test</source>
      <translation>Clips zum Trainieren, zum Validieren und zum Testen</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Training runs that point to it</source>
      <translation>Trainingsläufe, die auf ihn verweisen</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshot_lines.py</extracomment>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Snapshots belong here: gold clips as they were at one moment, which runs train on. They never change; a later one says what came, went and changed.</source>
      <translation>Hierher gehören Schnappschüsse: Gold-Clips, wie sie zu einem Zeitpunkt waren, und mit denen Läufe trainieren. Sie ändern sich nie; ein späterer sagt, was hinzukam, wegfiel und sich änderte.</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Frozen gold clips, the newest first</source>
      <translation>Eingefrorene Gold-Clips, die neuesten zuerst</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>A double click, or Enter, goes to the place on the timeline</source>
      <translation>Ein Doppelklick oder die Eingabetaste geht zur Stelle auf der Zeitleiste</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>The recording {name} is not in this project any more.</source>
      <translation>Die Aufnahme {name} ist nicht mehr in diesem Projekt.</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Select a snapshot in the list first.</source>
      <translation>Wählen Sie zuerst einen Schnappschuss in der Liste.</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Freeze…</source>
      <translation>Einfrieren…</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Freeze the gold clips of now into snapshots</source>
      <translation>Die jetzigen Gold-Clips in Schnappschüsse einfrieren</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Write the selected snapshot for other programs</source>
      <translation>Den gewählten Schnappschuss für andere Programme schreiben</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Compared with</source>
      <translation>Verglichen mit</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Another snapshot of the same speaker</source>
      <translation>Ein anderer Schnappschuss desselben Sprechers</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>What changed, in short</source>
      <translation>Was sich geändert hat, in Kürze</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>About the snapshot</source>
      <translation>Über den Schnappschuss</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>There is no earlier snapshot to compare with.</source>
      <translation>Es gibt keinen früheren Schnappschuss zum Vergleichen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>And more like these: {count} in all.</source>
      <translation>Und weitere dieser Art: insgesamt {count}.</translation>
    </message>
    <message>
      <extracomment>ui/panels/snapshots.py</extracomment>
      <source>Training runs that point to it: {runs}</source>
      <translation>Trainingsläufe, die auf ihn verweisen: {runs}</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Wrote {path}</source>
      <translation>{path} geschrieben</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Here a voice speaks what you type. Mark some turns of a speaker gold, or record a voice, first.</source>
      <translation>Hier spricht eine Stimme, was Sie tippen. Erklären Sie zuerst einige Redebeiträge eines Sprechers zu Gold, oder nehmen Sie eine Stimme auf.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Export the take</source>
      <translation>Take exportieren</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Sound (*.wav)</source>
      <translation>Ton (*.wav)</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Record a voice</source>
      <translation>Eine Stimme aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>{name} could not be written: {reason}.</source>
      <translation>{name} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Select a take in the list first.</source>
      <translation>Wählen Sie zuerst einen Take in der Liste.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Another seed</source>
      <translation>Anderer Startwert</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Draw another seed</source>
      <translation>Einen anderen Startwert ziehen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Live: speak as I type</source>
      <translation>Live: beim Tippen sprechen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Speaks each sentence as soon as it is typed to its end; Speak keeps the whole as a take</source>
      <translation>Spricht jeden Satz, sobald er zu Ende getippt ist; „Sprechen“ behält das Ganze als Take</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Speak on from where it stopped, or from what you changed (Ctrl+Shift+Enter)</source>
      <translation>Weitersprechen, wo es anhielt, oder ab der Änderung (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>{gold} of gold, 1 reference</source>
      <translation>{gold} Gold, 1 Referenz</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>{gold} of gold, {count} references</source>
      <translation>{gold} Gold, {count} Referenzen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Stop; the take is kept</source>
      <translation>Anhalten; der Take bleibt</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Stop; nothing is kept</source>
      <translation>Anhalten; nichts wird behalten</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Speak the text (Ctrl+Enter)</source>
      <translation>Den Text sprechen (Strg+Eingabe)</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Who is to speak</source>
      <translation>Wer sprechen soll</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Engine</source>
      <translation>Engine</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Which training result speaks</source>
      <translation>Welches Trainingsergebnis spricht</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>The same seed gives the same sound, bit for bit</source>
      <translation>Derselbe Startwert gibt denselben Ton, Bit für Bit</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Who speaks, and how</source>
      <translation>Wer spricht und wie</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Comes with the program</source>
      <translation>Gehört zum Programm</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_text.py</extracomment>
      <source>Type: each sentence is spoken as soon as it ends.</source>
      <translation>Tippe: Jeder Satz wird gesprochen, sobald er zu Ende ist.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_text.py</extracomment>
      <source>Type what the voice is to say, then press Ctrl+Enter.</source>
      <translation>Tippen Sie, was die Stimme sagen soll, und drücken Sie dann Strg+Eingabe.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_text.py</extracomment>
      <source>Text to speak</source>
      <translation>Text zum Sprechen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speak_text.py</extracomment>
      <source>The text to speak; Ctrl+Enter speaks it, Esc stops</source>
      <translation>Der Text zum Sprechen; Strg+Eingabe spricht ihn, Esc hält an</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>The key that gives the selected turns to this speaker; {nobody} gives them to nobody</source>
      <translation>Die Taste, die die gewählten Redebeiträge diesem Sprecher gibt; {nobody} gibt sie niemandem</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>Speech</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>Consent</source>
      <translation>Einwilligung</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>Minutes and seconds of speech, rejected turns left out</source>
      <translation>Minuten und Sekunden Sprache, ohne abgelehnte Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>Minutes and seconds of gold: what a voice is made of</source>
      <translation>Minuten und Sekunden Gold: woraus eine Stimme gemacht wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>What the person agreed to; the right button's menu edits it</source>
      <translation>Worin die Person eingewilligt hat; das Menü der rechten Maustaste bearbeitet es</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>It is not known what {name} agreed to.</source>
      <translation>Es ist nicht bekannt, worin {name} eingewilligt hat.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speaker_lines.py</extracomment>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>F2 renames a speaker. The keys {first} to {last} give the selected turns to a speaker.</source>
      <translation>F2 benennt einen Sprecher um. Die Tasten {first} bis {last} geben die gewählten Redebeiträge einem Sprecher.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>The people who are heard belong here. Diarize finds them in a recording; or add them by name.</source>
      <translation>Hierher gehören die Personen, die zu hören sind. Diarisieren findet sie in einer Aufnahme; oder fügen Sie sie mit Namen hinzu.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Select a speaker in the list first.</source>
      <translation>Wählen Sie zuerst einen Sprecher in der Liste.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Select turns on the timeline or in the transcript first.</source>
      <translation>Wählen Sie zuerst Redebeiträge auf der Zeitleiste oder im Transkript.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>There already is a speaker named {other}. Are {name} and {other} the same person?</source>
      <translation>Es gibt schon einen Sprecher namens {other}. Sind {name} und {other} dieselbe Person?</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Give the selected turns</source>
      <translation>Gewählte Redebeiträge geben</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Consent…</source>
      <translation>Einwilligung…</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Merge into</source>
      <translation>Zusammenführen mit</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Break up into</source>
      <translation>Aufteilen in</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Compare voices…</source>
      <translation>Stimmen vergleichen…</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Add a speaker</source>
      <translation>Einen Sprecher hinzufügen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Give turns</source>
      <translation>Zuweisen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Give the selected turns to this speaker</source>
      <translation>Die gewählten Redebeiträge diesem Sprecher geben</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>This speaker is the same person as another one</source>
      <translation>Dieser Sprecher ist dieselbe Person wie ein anderer</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>There is no other speaker.</source>
      <translation>Es gibt keinen anderen Sprecher.</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Merge speakers</source>
      <translation>Sprecher zusammenführen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Merge the two</source>
      <translation>Beide zusammenführen</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Speaker {number}</source>
      <translation>Sprecher {number}</translation>
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>{count} speakers</source>
      <translation>{count} Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>There is no gold clip of this speaker to compare with.</source>
      <translation>Es gibt keinen Gold-Clip dieses Sprechers zum Vergleichen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Heard: the take</source>
      <translation>Zu hören: der Take</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Waveform and mel spectrogram of the take</source>
      <translation>Wellenform und Mel-Spektrogramm des Takes</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Hear the take and a gold clip of the same speaker in turn, equally loud (B)</source>
      <translation>Den Take und einen Gold-Clip desselben Sprechers abwechselnd hören, gleich laut (B)</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Heard: gold, the same words</source>
      <translation>Zu hören: Gold, dieselben Wörter</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Select a take to see and compare it.</source>
      <translation>Wählen Sie einen Take, um ihn zu sehen und zu vergleichen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Select a take first.</source>
      <translation>Wählen Sie zuerst einen Take.</translation>
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Heard: gold, “{text}”</source>
      <translation>Zu hören: Gold, „{text}“</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Takes</source>
      <translation>Takes</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Enter or a double click plays a take; B compares it with gold.</source>
      <translation>Eingabetaste oder Doppelklick spielt einen Take ab; B vergleicht ihn mit Gold.</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Play this take (Enter)</source>
      <translation>Diesen Take abspielen (Eingabetaste)</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Make again</source>
      <translation>Noch einmal machen</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Make this take once more and see whether it is the same, bit for bit</source>
      <translation>Diesen Take noch einmal machen und sehen, ob er derselbe ist, Bit für Bit</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>See its words, sounds and pitch on the timeline, and change how it is said</source>
      <translation>Seine Wörter, Laute und Tonhöhe auf der Zeitleiste sehen und ändern, wie er gesprochen ist</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Use settings</source>
      <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Put its text and settings back into the form</source>
      <translation>Seinen Text und seine Einstellungen wieder ins Formular setzen</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Export WAV…</source>
      <translation>WAV exportieren…</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Export WAV: write this take to a file</source>
      <translation>WAV exportieren: diesen Take in eine Datei schreiben</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Take it out of the list (Del)</source>
      <translation>Aus der Liste nehmen (Entf)</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Type a text, choose who says it, and press Speak.</source>
      <translation>Geben Sie einen Text ein, wählen Sie, wer ihn sagt, und drücken Sie „Sprechen“.</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>run {run}, step {step:,}</source>
      <translation>Lauf {run}, Schritt {step:,}</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>#</source>
      <translation>#</translation>
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Number of the take</source>
      <translation>Nummer des Takes</translation>
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>Mark turns of a speaker gold first.</source>
      <translation>Erklären Sie zuerst Redebeiträge eines Sprechers zu Gold.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>Fine-tuning learns a voice from gold clips. Mark some turns of a speaker gold first: half a minute is enough to try it out, and with more the voice comes nearer to its speaker.</source>
      <translation>Beim Feinabstimmen lernt eine Stimme von Gold-Clips. Markiere zuerst einige Redebeiträge eines Sprechers als Gold: Eine halbe Minute reicht zum Ausprobieren, und mit mehr kommt die Stimme dem Sprecher näher.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>The run is at step {step}. Choose a later step to train to.</source>
      <translation>Der Lauf ist bei Schritt {step}. Wählen Sie einen späteren Schritt als Ziel.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Line: loss.  Dots: loss on held-out clips.</source>
      <translation>Linie: Verlust.  Punkte: Verlust auf zurückgehaltenen Clips.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Rate</source>
      <translation>Rate</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Learning rate: how much each step changes</source>
      <translation>Lernrate: wie viel jeder Schritt ändert</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>What the chart shows</source>
      <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Smoothing</source>
      <translation>Glättung</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Over how many steps the line of the loss is averaged</source>
      <translation>Über wie viele Schritte die Linie des Verlusts gemittelt wird</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>The loss is drawn here as a run learns. Tick runs in the list to compare them.</source>
      <translation>Hier erscheint der Verlust, während ein Lauf lernt. Haken Sie in der Liste Läufe an, um sie zu vergleichen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>{count} steps</source>
      <translation>{count} Schritte</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Smooth</source>
      <translation>Glätten</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>held out</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Step {step}</source>
      <translation>Schritt {step}</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Train a voice on this speaker's gold clips, in the background</source>
      <translation>Im Hintergrund eine Stimme mit den Gold-Clips dieses Sprechers trainieren</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Whose gold clips the voice learns from</source>
      <translation>Aus wessen Gold-Clips die Stimme lernt</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>What learns to speak</source>
      <translation>Was sprechen lernt</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>The longest it may train: it ends sooner once it has heard the clips enough</source>
      <translation>So lange trainiert es höchstens: Es endet früher, sobald es die Clips oft genug gehört hat</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>How long to train: each step learns from one batch of clips</source>
      <translation>Wie lange trainiert wird: Jeder Schritt lernt aus einem Stapel Clips</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Clips per step</source>
      <translation>Clips je Schritt</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Fewer clips need less memory</source>
      <translation>Weniger Clips brauchen weniger Speicher</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>How much each step changes; smaller is slower and safer</source>
      <translation>Wie viel jeder Schritt ändert; weniger ist langsamer und sicherer</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Save every</source>
      <translation>Speichern alle</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Steps between checkpoints, each with a sentence to hear</source>
      <translation>Schritte zwischen Checkpoints, jeder mit einem Satz zum Anhören</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>The same seed and clips give the same voice</source>
      <translation>Gleicher Startwert und gleiche Clips geben dieselbe Stimme</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Advanced</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Advanced settings</source>
      <translation>Weitere Einstellungen</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Settings that few need</source>
      <translation>Einstellungen, die wenige brauchen</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>min</source>
      <translation>min</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>{amount} of gold are too little: training needs {least:.0f} s at the very least.</source>
      <translation>{amount} Gold sind zu wenig: Training braucht allermindestens {least:.0f} s.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>{amount} of gold are enough to try it out. Three minutes and more are better.</source>
      <translation>{amount} Gold reichen zum Ausprobieren. Drei Minuten und mehr sind besser.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>{amount} of gold are enough to try it out. A voice that resembles its speaker needs 10 minutes or more.</source>
      <translation>{amount} Gold reichen zum Ausprobieren. Eine Stimme, die ihrem Sprecher ähnelt, braucht 10 Minuten oder mehr.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>A few hundred steps show a trend; 2,000 and more are heard.</source>
      <translation>Einige hundert Schritte zeigen eine Richtung; 2000 und mehr hört man.</translation>
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>You can stop at any time and go on later.</source>
      <translation>Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>Notes: {key} writes one</source>
      <translation>Notizen: {key} schreibt eine</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>F2 edits the text, or the speaker. A double click, or Enter, plays the turn.</source>
      <translation>F2 bearbeitet den Text oder den Sprecher. Ein Doppelklick oder die Eingabetaste spielt den Redebeitrag ab.</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>No turns yet. Diarize finds out who speaks when.</source>
      <translation>Noch keine Redebeiträge. Diarisieren findet heraus, wer wann spricht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>No turn is like that.</source>
      <translation>So einen Redebeitrag gibt es nicht.</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>Show all turns</source>
      <translation>Alle Redebeiträge zeigen</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>Diarize…</source>
      <translation>Diarisieren…</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>What is said in a recording belongs here. Import a recording first.</source>
      <translation>Hierher gehört, was in einer Aufnahme gesagt wird. Importieren Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>The transcript's {count} lines are then given to the turns.</source>
      <translation>Die {count} Zeilen des Transkripts werden dann den Redebeiträgen gegeben.</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_delegates.py</extracomment>
      <source>Text of the turn</source>
      <translation>Text des Redebeitrags</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_delegates.py</extracomment>
      <source>Who speaks in this turn</source>
      <translation>Wer in diesem Redebeitrag spricht</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Show only turns with these letters in their text, speaker or note ({key}); Esc clears</source>
      <translation>Nur Redebeiträge mit diesen Buchstaben in Text, Sprecher oder Notiz zeigen ({key}); Esc leert das Feld</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Find in text, speakers and notes</source>
      <translation>In Text, Sprechern und Notizen suchen</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Show only the turns of one speaker</source>
      <translation>Nur die Redebeiträge eines Sprechers zeigen</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Show only turns in one state</source>
      <translation>Nur Redebeiträge in einem Stand zeigen</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Turns shown</source>
      <translation>Gezeigte Redebeiträge</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>1 turn</source>
      <translation>1 Redebeitrag</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>{count} of {all} turns</source>
      <translation>{count} von {all} Redebeiträgen</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>All states</source>
      <translation>Jeder Stand</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>With a note</source>
      <translation>Mit einer Notiz</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_model.py</extracomment>
      <source>A draft by {tool}: read it, and change it or accept the turn.</source>
      <translation>Ein Entwurf von {tool}: Lesen Sie ihn, und ändern Sie ihn, oder nehmen Sie den Redebeitrag an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_model.py</extracomment>
      <source>State: gold, reviewed, edited, rejected</source>
      <translation>Stand: Gold, geprüft, bearbeitet, abgelehnt</translation>
    </message>
    <message>
      <extracomment>ui/panels/transcript_model.py</extracomment>
      <source>What is said. Tinted words fit the sound badly: listen to them</source>
      <translation>Was gesagt wird. Getönte Wörter passen schlecht zum Ton: Hören Sie sie an</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>A note for you and others ({key}). Enter or leaving the field keeps it</source>
      <translation>Eine Notiz für Sie und andere ({key}). Die Eingabetaste oder Verlassen des Felds behält sie</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Several speakers</source>
      <translation>Mehrere Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>What is said. Words that stay keep their times. Enter or leaving the field keeps it</source>
      <translation>Was gesagt wird. Wörter, die bleiben, behalten ihre Zeiten. Die Eingabetaste oder Verlassen des Felds behält den Text</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>No note</source>
      <translation>Keine Notiz</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>No words yet: type what is said.</source>
      <translation>Noch keine Wörter: Tippen Sie, was gesagt wird.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>1 word, without a time: align it.</source>
      <translation>1 Wort, ohne Zeit: Richten Sie es aus.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>{count} words, {unplaced} without a time: align them.</source>
      <translation>{count} Wörter, {unplaced} ohne Zeit: Richten Sie sie aus.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>1 word, which hardly fits the sound: listen to it.</source>
      <translation>1 Wort, das kaum zum Ton passt: Hören Sie es an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>{count} words; {doubtful} hardly fit the sound: listen to them.</source>
      <translation>{count} Wörter; {doubtful} passen kaum zum Ton: Hören Sie sie an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Play the selected turns</source>
      <translation>Die gewählten Redebeiträge abspielen</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Turn</source>
      <translation>Redebeitrag</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>1 word, with its time.</source>
      <translation>1 Wort, mit seiner Zeit.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>{count} words, all with times.</source>
      <translation>{count} Wörter, alle mit Zeiten.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Speaker, words and times are right: gold, and on to the next</source>
      <translation>Sprecher, Wörter und Zeiten stimmen: Gold, und weiter zum nächsten</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>You have looked at it</source>
      <translation>Sie haben ihn sich angesehen</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Reject…</source>
      <translation>Ablehnen…</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>No good for a voice; say why</source>
      <translation>Taugt nicht für eine Stimme; sagen Sie warum</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>{count} words; 1 hardly fits the sound: listen to it.</source>
      <translation>{count} Wörter; 1 passt kaum zum Ton: Hören Sie es an.</translation>
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>The text is a draft by {tool}.</source>
      <translation>Der Text ist ein Entwurf von {tool}.</translation>
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines of the transcript without a turn. A double click puts one into the selected turn.</source>
      <translation>Zeilen des Transkripts ohne Redebeitrag. Ein Doppelklick setzt eine in den gewählten Redebeitrag.</translation>
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines without a turn</source>
      <translation>Zeilen ohne Redebeitrag</translation>
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Show or hide the lines of the transcript that have no turn</source>
      <translation>Die Zeilen des Transkripts, die keinen Redebeitrag haben, zeigen oder ausblenden</translation>
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines of the transcript that fit no turn: {count}</source>
      <translation>Zeilen des Transkripts, die zu keinem Redebeitrag passen: {count}</translation>
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines of the transcript that wait for turns: {count}</source>
      <translation>Zeilen des Transkripts, die auf Redebeiträge warten: {count}</translation>
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Line</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_checkpoints.py</extracomment>
      <source>Base, not fine-tuned</source>
      <translation>Nur Grundstimme</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_checkpoints.py</extracomment>
      <source>Run {run}, step {step:,}</source>
      <translation>Lauf {run}, Schritt {step:,}</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_checkpoints.py</extracomment>
      <source>Best: run {run}, step {step:,}</source>
      <translation>Bester: Lauf {run}, Schritt {step:,}</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Enter or a double click plays a reference; F2 renames a voice.</source>
      <translation>Eingabetaste oder Doppelklick spielt eine Referenz ab; F2 benennt eine Stimme um.</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Gold speech of a voice; how long a reference is</source>
      <translation>Gold-Sprache einer Stimme; Länge einer Referenz</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>{seconds:.1f} s of gold</source>
      <translation>{seconds:.1f} s Gold</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Reference {number}</source>
      <translation>Referenz {number}</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>{seconds:.1f} s of gold, {count} references</source>
      <translation>{seconds:.1f} s Gold, {count} Referenzen</translation>
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Consent: {text}</source>
      <translation>Einwilligung: {text}</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice is a speaker with gold. It goes when none of its turns is gold.</source>
      <translation>Diese Stimme ist ein Sprecher mit Gold. Sie verschwindet, wenn keiner seiner Redebeiträge Gold ist.</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Voices belong here: speakers with gold turns, and voices that you record yourself.</source>
      <translation>Hierher gehören Stimmen: Sprecher mit Gold-Redebeiträgen, und Stimmen, die Sie selbst aufnehmen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Delete the voice {name} with its {count} references? Undo brings them back.</source>
      <translation>Die Stimme {name} mit ihren {count} Referenzen löschen? Rückgängig bringt sie wieder.</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Who agreed that this voice may be made and used, and for what</source>
      <translation>Wer zugestimmt hat, dass diese Stimme gemacht und verwendet wird, und wozu</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Who agreed to the use of this voice, when, and for what</source>
      <translation>Wer der Verwendung dieser Stimme zugestimmt hat, wann und wozu</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Record a reference</source>
      <translation>Eine Referenz aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Play this reference, or the newest one (Enter)</source>
      <translation>Diese Referenz abspielen, oder die neueste (Eingabetaste)</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Record a reference of this voice</source>
      <translation>Eine Referenz dieser Stimme aufnehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Gold clip</source>
      <translation>Gold-Clip</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Keep a gold clip as a reference</source>
      <translation>Einen Gold-Clip als Referenz behalten</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Rename this voice (F2)</source>
      <translation>Diese Stimme umbenennen (F2)</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Delete this reference or voice (Del)</source>
      <translation>Diese Referenz oder Stimme löschen (Entf)</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no reference to play yet.</source>
      <translation>Diese Stimme hat noch keine Referenz zum Abspielen.</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no gold clips.</source>
      <translation>Diese Stimme hat keine Gold-Clips.</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Delete voice</source>
      <translation>Stimme löschen</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no reference to play yet. Record one.</source>
      <translation>Diese Stimme hat noch keine Referenz zum Abspielen. Nehmen Sie eine auf.</translation>
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no gold clips</source>
      <translation>Diese Stimme hat keine Gold-Clips</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>The word as written; it keeps its time. Several words share that time</source>
      <translation>Das Wort, wie es geschrieben steht; es behält seine Zeit. Mehrere Wörter teilen sich diese Zeit</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Phones</source>
      <translation>Laute</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>A double click plays a phone.</source>
      <translation>Ein Doppelklick spielt einen Laut ab.</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Play the word</source>
      <translation>Das Wort abspielen</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Place at the selected time</source>
      <translation>An die gewählte Zeit setzen</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Drag over the waveform where the word is heard, then press this</source>
      <translation>Ziehen Sie über die Wellenform, wo das Wort zu hören ist, und drücken Sie dann hier</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Delete word</source>
      <translation>Wort löschen</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Take the word out of the turn and its text</source>
      <translation>Das Wort aus dem Redebeitrag und seinem Text nehmen</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>This word has no time yet.</source>
      <translation>Dieses Wort hat noch keine Zeit.</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Phone</source>
      <translation>Laut</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Score</source>
      <translation>Bewertung</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Spoken as “{spoken}”</source>
      <translation>Gesprochen als „{spoken}“</translation>
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>ARPABET symbol</source>
      <translation>ARPABET-Zeichen</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>Speed</source>
      <translation>Geschwindigkeit</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>How fast it plays, at the same pitch (, slower . faster)</source>
      <translation>Wie schnell abgespielt wird, bei gleicher Tonhöhe (, langsamer . schneller)</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>Volume</source>
      <translation>Lautstärke</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>Other speakers are passed over. Click to hear everybody</source>
      <translation>Andere Sprecher werden übersprungen. Ein Klick lässt alle hören</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>Silence is passed over. Click to hear it</source>
      <translation>Stille wird übersprungen. Ein Klick lässt sie hören</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>One channel is heard on both sides. Click to hear all</source>
      <translation>Ein Kanal ist auf beiden Seiten zu hören. Ein Klick lässt alle hören</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>No silence</source>
      <translation>Ohne Stille</translation>
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>Only {speaker}</source>
      <translation>Nur {speaker}</translation>
    </message>
    <message>
      <extracomment>ui/sound_state.py</extracomment>
      <source>Sound device</source>
      <translation>Tongerät</translation>
    </message>
    <message>
      <extracomment>ui/sound_state.py</extracomment>
      <source>Default sound device</source>
      <translation>Voreingestelltes Tongerät</translation>
    </message>
    <message>
      <extracomment>ui/sound_state.py</extracomment>
      <source>, {rate:g} kHz</source>
      <translation>, {rate:g} kHz</translation>
    </message>
    <message>
      <extracomment>ui/sound_state.py</extracomment>
      <source>No sound</source>
      <translation>Kein Ton</translation>
    </message>
    <message>
      <extracomment>ui/sound_state.py</extracomment>
      <source>What plays; click to choose another</source>
      <translation>Was abspielt; ein Klick wählt etwas anderes</translation>
    </message>
    <message>
      <extracomment>ui/sounding_timeline.py</extracomment>
      <source>Nothing of what you listen to is there: another speaker speaks, or it is silent. Hear everybody and silence again in the Play menu.</source>
      <translation>Von dem, was Sie hören wollen, ist nichts da: Ein anderer Sprecher spricht, oder es ist still. Im Menü Wiedergabe hören Sie wieder alle und auch Stille.</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Find out who speaks when</source>
      <translation>Herausfinden, wer wann spricht</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Diarize again around what you fixed</source>
      <translation>Neu diarisieren um das herum, was Sie festgelegt haben</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Turns, speakers and edges that you fixed stay. What else would change is shown first</source>
      <translation>Redebeiträge, Sprecher und Grenzen, die Sie festgelegt haben, bleiben. Was sich sonst ändern würde, wird zuerst gezeigt</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Diarize the selected time again</source>
      <translation>Gewählte Zeit neu diarisieren</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Only what is selected may change; all else is taken as right</source>
      <translation>Nur das Gewählte darf sich ändern; alles andere gilt als richtig</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Compare the speakers' voices…</source>
      <translation>Die Stimmen der Sprecher vergleichen…</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Who may be one person, also across recordings, or two, and who is hardly heard</source>
      <translation>Wer eine Person sein kann, auch über Aufnahmen hinweg, oder zwei, und wer kaum zu hören ist</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Break up the speaker of the selected turn</source>
      <translation>Den Sprecher des gewählten Redebeitrags aufteilen</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Give the speaker's turns to two speakers, by what they sound like</source>
      <translation>Die Redebeiträge des Sprechers nach ihrem Klang auf zwei Sprecher verteilen</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Write what is shown under the timeline; one undo takes it back</source>
      <translation>Schreiben, was unter der Zeitleiste gezeigt wird; einmal Rückgängig nimmt es zurück</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Leave the turns as they are</source>
      <translation>Redebeiträge lassen, wie sie sind</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Forget the diarization that is shown under the timeline</source>
      <translation>Die Diarisierung vergessen, die unter der Zeitleiste gezeigt wird</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Next change</source>
      <translation>Nächste Änderung</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Go to the next place that the new diarization would change</source>
      <translation>Zur nächsten Stelle gehen, die die neue Diarisierung ändern würde</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Previous change</source>
      <translation>Vorige Änderung</translation>
    </message>
    <message>
      <extracomment>ui/speaker_actions.py</extracomment>
      <source>Go to the previous place that the new diarization would change</source>
      <translation>Zur vorigen Stelle gehen, die die neue Diarisierung ändern würde</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Pace: in the last stretch of work, {work} long, you reviewed {speech} of speech: {pace:.1f} minutes for each minute of work.</source>
      <translation>Tempo: Im letzten Arbeitsabschnitt von {work} Länge haben Sie {speech} Sprache geprüft: {pace:.1f} Minuten je Minute Arbeit.</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>At this pace the rest takes {time}.</source>
      <translation>Bei diesem Tempo dauert der Rest {time}.</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Minutes gold, minutes not reviewed, and pace</source>
      <translation>Minuten Gold, Minuten nicht geprüft, und Tempo</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>A pause of 5 minutes ends a stretch; turns marked many at once do not count.</source>
      <translation>Eine Pause von 5 Minuten beendet einen Abschnitt; auf einmal markierte Redebeiträge zählen nicht.</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>{gold} gold, {left} not reviewed</source>
      <translation>{gold} Gold, {left} nicht geprüft</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>, pace {pace:.1f}</source>
      <translation>, Tempo {pace:.1f}</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Stop: {title}</source>
      <translation>Anhalten: {title}</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Speech that is gold: {gold}. Speech that nobody has reviewed yet: {left}.</source>
      <translation>Sprache, die Gold ist: {gold}. Sprache, die noch niemand geprüft hat: {left}.</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>{title}: stopping</source>
      <translation>{title}: wird angehalten</translation>
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>{title}: waits</source>
      <translation>{title}: wartet</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Take on the timeline</source>
      <translation>Take auf der Zeitleiste</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Open the selected take on the timeline</source>
      <translation>Den gewählten Take auf der Zeitleiste öffnen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>See its words, sounds and pitch, and change how it is said</source>
      <translation>Seine Wörter, Laute und Tonhöhe sehen und ändern, wie er gesprochen ist</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words slower</source>
      <translation>Die gewählten Wörter langsamer sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words of the take slower</source>
      <translation>Die gewählten Wörter des Takes langsamer sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words faster</source>
      <translation>Die gewählten Wörter schneller sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words of the take faster</source>
      <translation>Die gewählten Wörter des Takes schneller sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Stress the selected words more</source>
      <translation>Die gewählten Wörter stärker betonen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words of the take longer, higher and louder</source>
      <translation>Die gewählten Wörter des Takes länger, höher und lauter sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Stress the selected words less</source>
      <translation>Die gewählten Wörter schwächer betonen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words of the take shorter, lower and softer</source>
      <translation>Die gewählten Wörter des Takes kürzer, tiefer und leiser sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words higher</source>
      <translation>Die gewählten Wörter höher sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words of the take a semitone higher</source>
      <translation>Die gewählten Wörter des Takes einen Halbton höher sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words lower</source>
      <translation>Die gewählten Wörter tiefer sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the selected words of the take a semitone lower</source>
      <translation>Die gewählten Wörter des Takes einen Halbton tiefer sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>A longer pause behind the word</source>
      <translation>Längere Pause nach dem Wort</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Make the pause behind the selected word 0.1 s longer</source>
      <translation>Die Pause nach dem gewählten Wort um 0,1 s verlängern</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>A shorter pause behind the word</source>
      <translation>Kürzere Pause nach dem Wort</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Make the pause behind the selected word 0.1 s shorter</source>
      <translation>Die Pause nach dem gewählten Wort um 0,1 s verkürzen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the word with other sounds…</source>
      <translation>Das Wort mit anderen Lauten sprechen…</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Write the sounds of the selected word of the take</source>
      <translation>Die Laute des gewählten Wortes im Take schreiben</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the phrase anew</source>
      <translation>Die Phrase neu sprechen</translation>
    </message>
    <message>
      <extracomment>ui/take_actions.py</extracomment>
      <source>Say the phrase of the selected word otherwise, and keep the rest of the take</source>
      <translation>Die Phrase des gewählten Wortes anders sprechen und den Rest des Takes behalten</translation>
    </message>
    <message>
      <extracomment>ui/takes/drags.py</extracomment>
      <source>Move an edge</source>
      <translation>Eine Kante verschieben</translation>
    </message>
    <message>
      <extracomment>ui/takes/drags.py</extracomment>
      <source>Change a pitch</source>
      <translation>Eine Tonhöhe ändern</translation>
    </message>
    <message>
      <extracomment>ui/takes/planned_pitch.py</extracomment>
      <source>Pitch of each sound, and the sounds</source>
      <translation>Tonhöhe jedes Lautes und die Laute</translation>
    </message>
    <message>
      <extracomment>ui/takes/planned_pitch.py</extracomment>
      <source>{hertz:.0f} Hz, {change:+.1f} semitones</source>
      <translation>{hertz:.0f} Hz, {change:+.1f} Halbtöne</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>“{word}”: {seconds:.2f} s, {hertz:.0f} Hz, {sounds}</source>
      <translation>„{word}“: {seconds:.2f} s, {hertz:.0f} Hz, {sounds}</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>Take {id}, {voice}: “{text}”</source>
      <translation>Take {id}, {voice}: „{text}“</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>The selected words of the take</source>
      <translation>Die gewählten Wörter des Takes</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>Click a word to change it. Drag edges of words and sounds, and the bars of pitch.</source>
      <translation>Klicke ein Wort an, um es zu ändern. Zieh an Rändern von Wörtern und Lauten und an den Balken der Tonhöhe.</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>“{word}”: {seconds:.2f} s, {sounds}</source>
      <translation>„{word}“: {seconds:.2f} s, {sounds}</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>Sounds…</source>
      <translation>Laute …</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>Say anew</source>
      <translation>Neu sagen</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>Stress</source>
      <translation>Betonung</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>Pitch</source>
      <translation>Tonhöhe</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_buttons.py</extracomment>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_changes.py</extracomment>
      <source>The change was stopped; the take is as it was.</source>
      <translation>Die Änderung wurde angehalten; das Take ist, wie es war.</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_changes.py</extracomment>
      <source>The take has changed and is being read again. Drag once it is shown as it is now.</source>
      <translation>Der Take hat sich geändert und wird neu gelesen. Ziehen Sie, sobald er so gezeigt wird, wie er jetzt ist.</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_document.py</extracomment>
      <source>In a take, drag the edges of words, the edges of sounds and their pitch.</source>
      <translation>In einem Take ziehen Sie die Kanten von Wörtern, die Kanten von Lauten und deren Tonhöhe.</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_document.py</extracomment>
      <source>Change take</source>
      <translation>Take ändern</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_page.py</extracomment>
      <source>The take</source>
      <translation>Der Take</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_page.py</extracomment>
      <source>Back to the recording (Esc)</source>
      <translation>Zurück zur Aufnahme (Esc)</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_page.py</extracomment>
      <source>Speaking…</source>
      <translation>Es wird gesprochen…</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_rows.py</extracomment>
      <source>There is no take.</source>
      <translation>Es gibt keinen Take.</translation>
    </message>
    <message>
      <extracomment>ui/takes/take_timeline.py</extracomment>
      <source>Timeline of the take</source>
      <translation>Zeitleiste des Takes</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Write down what is said, as a draft for you to read</source>
      <translation>Aufschreiben, was gesagt wird, als Entwurf zum Lesen für Sie</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Transcribe the selected turns again…</source>
      <translation>Gewählte Redebeiträge noch einmal transkribieren…</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>What is heard is kept beside the text of the turn</source>
      <translation>Was gehört wird, bleibt neben dem Text des Redebeitrags</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Read the texts as they are said</source>
      <translation>Texte lesen, wie man sie spricht</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Write for each word how it is said: numbers, years, money, units, abbreviations</source>
      <translation>Für jedes Wort schreiben, wie es gesagt wird: Zahlen, Jahre, Geld, Einheiten, Abkürzungen</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Rules and glossary…</source>
      <translation>Regeln und Glossar…</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>How this project reads signs and words, and which names are listened for</source>
      <translation>Wie dieses Projekt Zeichen und Wörter liest, und auf welche Namen gehört wird</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Look through what is read otherwise</source>
      <translation>Durchsehen, was anders gelesen wird</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Look through unknown words</source>
      <translation>Unbekannte Wörter durchsehen</translation>
    </message>
    <message>
      <extracomment>ui/text_actions.py</extracomment>
      <source>Compare texts with what was recognised</source>
      <translation>Texte mit dem Erkannten vergleichen</translation>
    </message>
    <message>
      <extracomment>ui/timeline/accessible_texts.py</extracomment>
      <source>{speaker}: {text}. {state}</source>
      <translation>{speaker}: {text}. {state}</translation>
    </message>
    <message>
      <extracomment>ui/timeline/accessible_texts.py</extracomment>
      <source>From {start} to {end}</source>
      <translation>Von {start} bis {end}</translation>
    </message>
    <message>
      <extracomment>ui/timeline/accessible_texts.py</extracomment>
      <source>{times}, alignment score {score:.2f}</source>
      <translation>{times}, Bewertung der Ausrichtung {score:.2f}</translation>
    </message>
    <message>
      <extracomment>ui/timeline/accessible_texts.py</extracomment>
      <source>In view: {start} to {end} of {whole}. Playhead: {playhead}. Turns: {turns}. Speakers: {speakers}</source>
      <translation>Zu sehen: {start} bis {end} von {whole}. Abspielposition: {playhead}. Redebeiträge: {turns}. Sprecher: {speakers}</translation>
    </message>
    <message>
      <extracomment>ui/timeline/accessible_texts.py</extracomment>
      <source>no text</source>
      <translation>kein Text</translation>
    </message>
    <message>
      <extracomment>ui/timeline/accessible_texts.py</extracomment>
      <source>{turn}. Note: {note}</source>
      <translation>{turn}. Notiz: {note}</translation>
    </message>
    <message>
      <extracomment>ui/timeline/accessible_texts.py</extracomment>
      <source>Not aligned</source>
      <translation>Nicht ausgerichtet</translation>
    </message>
    <message>
      <extracomment>ui/timeline/curves.py</extracomment>
      <source>Pitch and loudness</source>
      <translation>Tonhöhe und Lautheit</translation>
    </message>
    <message>
      <extracomment>ui/timeline/curves.py</extracomment>
      <source>Zoom in to less than 10 minutes to see the pitch.</source>
      <translation>Vergrößern Sie auf weniger als 10 Minuten, um die Tonhöhe zu sehen.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/curves.py</extracomment>
      <source>{number} Hz</source>
      <translation>{number} Hz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/curves.py</extracomment>
      <source>{number} dB</source>
      <translation>{number} dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ghost.py</extracomment>
      <source>No new diarization is shown. Diarize first; what would change is then shown here.</source>
      <translation>Es wird keine neue Diarisierung gezeigt. Diarisieren Sie zuerst; was sich ändern würde, wird dann hier gezeigt.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ghost.py</extracomment>
      <source>The diarization found the turns as they are; nothing would change.</source>
      <translation>Die Diarisierung fand die Redebeiträge so, wie sie sind; nichts würde sich ändern.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ghost.py</extracomment>
      <source>New diarization, not taken yet. Turns: {added} new, {changed} changed, {removed} gone, {stay} as they are. New speakers: {speakers}.</source>
      <translation>Neue Diarisierung, noch nicht übernommen. Redebeiträge: {added} neu, {changed} geändert, {removed} weg, {stay} wie zuvor. Neue Sprecher: {speakers}.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ghost.py</extracomment>
      <source>New diarization, not taken yet. Turns: {added} new, {changed} changed, {removed} gone, {stay} as they are.</source>
      <translation>Neue Diarisierung, noch nicht übernommen. Redebeiträge: {added} neu, {changed} geändert, {removed} weg, {stay} wie zuvor.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ghost.py</extracomment>
      <source>Diarized anew. What would change is shown under the lanes, and not taken yet.</source>
      <translation>Neu diarisiert. Was sich ändern würde, steht unter den Spuren und ist noch nicht übernommen.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ghost_tier.py</extracomment>
      <source>What the new diarization would change</source>
      <translation>Was die neue Diarisierung ändern würde</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ghost_tier.py</extracomment>
      <source>New {number}</source>
      <translation>Neu {number}</translation>
    </message>
    <message>
      <extracomment>ui/timeline/lanes.py</extracomment>
      <source>Turns and words, one lane for each speaker</source>
      <translation>Redebeiträge und Wörter, eine Spur für jeden Sprecher</translation>
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>a turn keeps at least {least} ms</source>
      <translation>ein Redebeitrag behält mindestens {least} ms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>a word keeps at least {least} ms</source>
      <translation>ein Wort behält mindestens {least} ms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>the next word is there</source>
      <translation>dort ist das nächste Wort</translation>
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>this speaker's next turn is there</source>
      <translation>dort ist der nächste Redebeitrag dieses Sprechers</translation>
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>a word stays in its turn</source>
      <translation>ein Wort bleibt in seinem Redebeitrag</translation>
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>the recording ends there</source>
      <translation>dort endet die Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Never</source>
      <translation>Nie</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.2</source>
      <translation>0,2</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.3</source>
      <translation>0,3</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.4</source>
      <translation>0,4</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.5</source>
      <translation>0,5</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.6</source>
      <translation>0,6</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.7</source>
      <translation>0,7</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.8</source>
      <translation>0,8</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>0.9</source>
      <translation>0,9</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Tint words below</source>
      <translation>Wörter tönen unter</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Tint words with an alignment score below</source>
      <translation>Wörter tönen mit einer Bewertung unter</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Linear</source>
      <translation>Linear</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Mel</source>
      <translation>Mel</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Frequencies</source>
      <translation>Frequenzen</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Spectrogram frequencies</source>
      <translation>Frequenzen des Spektrogramms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Mel gives low frequencies more room, as hearing does</source>
      <translation>Mel gibt tiefen Frequenzen mehr Raum, wie das Gehör</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>4 kHz</source>
      <translation>4 kHz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>5.5 kHz</source>
      <translation>5,5 kHz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>8 kHz</source>
      <translation>8 kHz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>12 kHz</source>
      <translation>12 kHz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>16 kHz</source>
      <translation>16 kHz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>All there is</source>
      <translation>Alles, was da ist</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Highest frequency</source>
      <translation>Höchste Frequenz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Spectrogram highest frequency</source>
      <translation>Höchste Frequenz des Spektrogramms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>As suits the recording</source>
      <translation>Wie es zur Aufnahme passt</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>40 dB</source>
      <translation>40 dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>50 dB</source>
      <translation>50 dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>60 dB</source>
      <translation>60 dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>70 dB</source>
      <translation>70 dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>80 dB</source>
      <translation>80 dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>90 dB</source>
      <translation>90 dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Dynamic range</source>
      <translation>Dynamikumfang</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Spectrogram dynamic range</source>
      <translation>Dynamikumfang des Spektrogramms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>A small range hides noise, a large one shows the softest sounds</source>
      <translation>Ein kleiner Umfang verbirgt Rauschen, ein großer zeigt die leisesten Laute</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>3 ms</source>
      <translation>3 ms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>5 ms, shows moments</source>
      <translation>5 ms, zeigt Augenblicke</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>10 ms</source>
      <translation>10 ms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>20 ms</source>
      <translation>20 ms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>30 ms, shows harmonics</source>
      <translation>30 ms, zeigt Obertöne</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>50 ms</source>
      <translation>50 ms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Window length</source>
      <translation>Fensterlänge</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Spectrogram window</source>
      <translation>Fenster des Spektrogramms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>A short window shows when a sound begins, a long one its single harmonics</source>
      <translation>Ein kurzes Fenster zeigt, wann ein Laut beginnt, ein langes seine einzelnen Obertöne</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>As the theme</source>
      <translation>Wie das Farbschema</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Grey</source>
      <translation>Grau</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Inferno</source>
      <translation>Inferno</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Magma</source>
      <translation>Magma</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Viridis</source>
      <translation>Viridis</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Cividis</source>
      <translation>Cividis</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>White to blue</source>
      <translation>Weiß bis Blau</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look.py</extracomment>
      <source>Spectrogram colours</source>
      <translation>Farben des Spektrogramms</translation>
    </message>
    <message>
      <extracomment>ui/timeline/look_form.py</extracomment>
      <source>How the spectrogram is drawn</source>
      <translation>Wie das Spektrogramm gezeichnet wird</translation>
    </message>
    <message>
      <extracomment>ui/timeline/overview.py</extracomment>
      <source>Overview of the whole recording</source>
      <translation>Übersicht der ganzen Aufnahme</translation>
    </message>
    <message>
      <extracomment>ui/timeline/ruler.py</extracomment>
      <source>Time ruler</source>
      <translation>Zeitlineal</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>playhead</source>
      <translation>Abspielposition</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>turn edge</source>
      <translation>Grenze eines Redebeitrags</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>word edge</source>
      <translation>Wortgrenze</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>selected time</source>
      <translation>gewählte Zeit</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>speech begins</source>
      <translation>Sprache beginnt</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>speech ends</source>
      <translation>Sprache endet</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>quietest here</source>
      <translation>hier am leisesten</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>zero crossing</source>
      <translation>Nulldurchgang</translation>
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>round time</source>
      <translation>runde Zeit</translation>
    </message>
    <message>
      <extracomment>ui/timeline/sound.py</extracomment>
      <source>No recording yet: import one, and its sound appears here.</source>
      <translation>Noch keine Aufnahme: Importieren Sie eine, und ihr Ton erscheint hier.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/sound.py</extracomment>
      <source>Reading the sound … {percent} %</source>
      <translation>Der Ton wird gelesen … {percent} %</translation>
    </message>
    <message>
      <extracomment>ui/timeline/sound.py</extracomment>
      <source>The sound of this recording is there again.</source>
      <translation>Der Ton dieser Aufnahme ist wieder da.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/sound_watch.py</extracomment>
      <source>The sound of this recording is gone: {path} was moved or deleted. Put it back there to go on.</source>
      <translation>Der Ton dieser Aufnahme ist weg: {path} wurde verschoben oder gelöscht. Legen Sie die Datei wieder dorthin, um weiterzumachen.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/spectrogram.py</extracomment>
      <source>Spectrogram</source>
      <translation>Spektrogramm</translation>
    </message>
    <message>
      <extracomment>ui/timeline/spectrogram.py</extracomment>
      <source>{frequency} kHz</source>
      <translation>{frequency} kHz</translation>
    </message>
    <message>
      <extracomment>ui/timeline/tiles.py</extracomment>
      <source>The spectrogram could not be computed.</source>
      <translation>Das Spektrogramm konnte nicht berechnet werden.</translation>
    </message>
    <message>
      <extracomment>ui/timeline/timeline.py</extracomment>
      <source>Timeline</source>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <extracomment>ui/timeline/timeline.py</extracomment>
      <source>Heights of waveform, spectrogram and lanes</source>
      <translation>Höhen von Wellenform, Spektrogramm und Spuren</translation>
    </message>
    <message>
      <extracomment>ui/timeline/waveform.py</extracomment>
      <source>Waveform</source>
      <translation>Wellenform</translation>
    </message>
    <message>
      <extracomment>ui/timeline/waveform.py</extracomment>
      <source>{gain} dB</source>
      <translation>{gain} dB</translation>
    </message>
    <message>
      <extracomment>ui/timeline/waveform.py</extracomment>
      <source>{level} dB</source>
      <translation>{level} dB</translation>
    </message>
    <message>
      <extracomment>ui/work.py</extracomment>
      <source>Reading the project</source>
      <translation>Das Projekt wird gelesen</translation>
    </message>
    <message>
      <extracomment>ui/work.py</extracomment>
      <source>Train {speaker}</source>
      <translation>{speaker} trainieren</translation>
    </message>
    <message>
      <extracomment>ui/work.py</extracomment>
      <source>Writing into the project</source>
      <translation>In das Projekt wird geschrieben</translation>
    </message>
    <message>
      <extracomment>voices/checkpoints.py</extracomment>
      <source>Step {step} could not be saved: {reason}. The earlier checkpoints are as they were; free some space and resume the run.</source>
      <translation>Schritt {step} konnte nicht gespeichert werden: {reason}. Die früheren Checkpoints sind, wie sie waren; schaffen Sie Platz und setzen Sie den Lauf fort.</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>{engine} has no setting named {name}; there are: {known}.</source>
      <translation>{engine} hat keine Einstellung namens {name}; es gibt: {known}.</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>{engine} has no settings.</source>
      <translation>{engine} hat keine Einstellungen.</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>Recorded units</source>
      <translation>Aufgenommene Einheiten</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>Joins words and sounds of gold clips: the real voice, soon after marking gold.</source>
      <translation>Fügt Wörter und Laute aus Gold-Clips zusammen: die echte Stimme, bald nach dem ersten Gold.</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>SV2TTS</source>
      <translation>SV2TTS</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>A neural voice from seconds of reference; fine-tuning on gold brings it closer.</source>
      <translation>Eine neuronale Stimme aus Sekunden einer Referenz; Feinabstimmung mit Gold bringt sie näher.</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>Studio voice</source>
      <translation>Studio-Stimme</translation>
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>The voice that ships with the program: speaks at once, learns a speaker in minutes.</source>
      <translation>Die Stimme, die zum Programm gehört: spricht sofort, lernt einen Sprecher in Minuten.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>{folder} is no corpus that is known here.</source>
      <translation>{folder} ist kein Korpus, das hier bekannt ist.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>Nobody in the corpora is called {names}, who should be left out. There are: {known}.</source>
      <translation>Niemand in den Korpora heißt {names}, der ausgelassen werden soll. Es gibt: {known}.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>The features of the clips could not be saved: {reason}. Free some space.</source>
      <translation>Die Merkmale der Clips konnten nicht gespeichert werden: {reason}. Schaffen Sie Platz.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>The features in {file} are gone or damaged. Delete that file and prepare the corpus again.</source>
      <translation>Die Merkmale in {file} fehlen oder sind beschädigt. Löschen Sie diese Datei und bereiten Sie das Korpus neu vor.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>{count} clips do not say their text, or could not be aligned, and are left out</source>
      <translation>{count} Clips sagen ihren Text nicht oder ließen sich nicht ausrichten und bleiben weg</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>Computing features</source>
      <translation>Merkmale werden berechnet</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>Reading clip {number} of {count}</source>
      <translation>Clip {number} von {count} wird gelesen</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/corpus.py</extracomment>
      <source>Aligned {count} of {total} clips</source>
      <translation>{count} von {total} Clips ausgerichtet</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/front_end.py</extracomment>
      <source>There is nothing to speak. Type a sentence.</source>
      <translation>Es gibt nichts zu sprechen. Tippen Sie einen Satz.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/front_end.py</extracomment>
      <source>Nobody here knows how to say any of this: {signs}</source>
      <translation>Niemand hier weiß, wie man irgendetwas davon sagt: {signs}</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/loading.py</extracomment>
      <source>The weights of the studio voice are missing: {file}. Install the program again.</source>
      <translation>Die Gewichte der Studio-Stimme fehlen: {file}. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/loading.py</extracomment>
      <source>No speech was heard in the samples of {voice}. Record a few seconds of clear speech.</source>
      <translation>In den Proben von {voice} war keine Sprache zu hören. Nehmen Sie ein paar Sekunden deutliche Sprache auf.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/plan.py</extracomment>
      <source>This plan of a take cannot be read. Speak the text anew.</source>
      <translation>Dieser Plan eines Takes lässt sich nicht lesen. Sprechen Sie den Text neu.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/plan.py</extracomment>
      <source>The voice knows no sound {sound}.</source>
      <translation>Die Stimme kennt keinen Laut {sound}.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/plan_changes.py</extracomment>
      <source>There is no room for the edge there: each sound needs a hundredth of a second.</source>
      <translation>Dort ist kein Platz für die Kante: jeder Laut braucht eine hundertstel Sekunde.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/speaking.py</extracomment>
      <source>Speaking sentence {number}</source>
      <translation>Satz {number} wird gesprochen</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/speaking.py</extracomment>
      <source>Left out, since nobody here can say it: {words}</source>
      <translation>Weggelassen, weil es hier niemand sagen kann: {words}</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/train.py</extracomment>
      <source>{count} clips were left out, since their words have no sounds with times or they are silent: {clips}</source>
      <translation>{count} Clips wurden ausgelassen, weil ihre Wörter keine Laute mit Zeiten haben oder sie still sind: {clips}</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/train.py</extracomment>
      <source>{folder} holds no features. Prepare the corpus again.</source>
      <translation>{folder} enthält keine Merkmale. Bereiten Sie das Korpus noch einmal vor.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/train.py</extracomment>
      <source>No gold clip of {speaker} can be trained on.</source>
      <translation>Mit keinem Gold-Clip von {speaker} lässt sich trainieren.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/train.py</extracomment>
      <source>1 clip was left out, since its words have no sounds with times or it is silent: {clips}</source>
      <translation>1 Clip wurde ausgelassen, weil seine Wörter keine Laute mit Zeiten haben oder er still ist: {clips}</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/train.py</extracomment>
      <source>There is no model size {name}; there are: {known}.</source>
      <translation>Es gibt keine Modellgröße {name}; es gibt: {known}.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/train.py</extracomment>
      <source>Measuring the speakers</source>
      <translation>Die Sprecher werden gemessen</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/train.py</extracomment>
      <source>Fine-tuning starts from {name}</source>
      <translation>Die Feinabstimmung beginnt bei {name}</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_clips.py</extracomment>
      <source>{name} has become shorter.</source>
      <translation>{name} ist kürzer geworden.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_clips.py</extracomment>
      <source>{name} is not a sound file.</source>
      <translation>{name} ist keine Tondatei.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_training.py</extracomment>
      <source>The vocoder needs two clips or more of at least {seconds} s.</source>
      <translation>Der Vocoder braucht mindestens zwei Clips von mindestens {seconds} s.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_training.py</extracomment>
      <source>The loss left all bounds at step {step}. Resume with a learning rate below {rate}.</source>
      <translation>Der Verlust ist bei Schritt {step} aus allen Grenzen geraten. Setzen Sie mit einer Lernrate unter {rate} fort.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_training.py</extracomment>
      <source>{name} is not a vocoder of the studio voice.</source>
      <translation>{name} ist kein Vocoder der Studio-Stimme.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_tuning.py</extracomment>
      <source>The vocoder stays as it is: the one that ships is not on this machine.</source>
      <translation>Der Vocoder bleibt, wie er ist: der mitgelieferte ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_tuning.py</extracomment>
      <source>The vocoder has learned this speaker too</source>
      <translation>Auch der Vocoder hat diesen Sprecher gelernt</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_tuning.py</extracomment>
      <source>The vocoder stays as it is: with these clips it did not become better</source>
      <translation>Der Vocoder bleibt, wie er ist: mit diesen Clips wurde er nicht besser</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_tuning.py</extracomment>
      <source>The vocoder stays as it is: {reason}</source>
      <translation>Der Vocoder bleibt, wie er ist: {reason}</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/vocoder_tuning.py</extracomment>
      <source>Vocoder: step {step} of {steps}</source>
      <translation>Vocoder: Schritt {step} von {steps}</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/weights.py</extracomment>
      <source>These weights are of another network than this program has.</source>
      <translation>Diese Gewichte gehören zu einem anderen Netz, als dieses Programm hat.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/weights.py</extracomment>
      <source>{name} was trained on another set of sounds than this program has. Train it again.</source>
      <translation>{name} wurde mit anderen Lauten trainiert, als dieses Programm hat. Trainieren Sie neu.</translation>
    </message>
    <message>
      <extracomment>voices/engines/studio/weights.py</extracomment>
      <source>{name} is no voice of the studio engine, or is damaged.</source>
      <translation>{name} ist keine Stimme des Studio-Verfahrens oder beschädigt.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/hparams.py</extracomment>
      <source>This checkpoint describes a network of impossible size.</source>
      <translation>Dieser Checkpoint beschreibt ein Netz von unmöglicher Größe.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/hparams.py</extracomment>
      <source>This checkpoint describes a network that this version does not know.</source>
      <translation>Dieser Checkpoint beschreibt ein Netz, das diese Version nicht kennt.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/published.py</extracomment>
      <source>The published {part} of SV2TTS is not on this machine ({size} MB). Allow downloads in the settings, or put {file} from {repository} into {folder}.</source>
      <translation>{part} von SV2TTS, wie veröffentlicht, ist nicht auf diesem Rechner ({size} MB). Erlauben Sie Laden in den Einstellungen, oder legen Sie {file} aus {repository} nach {folder}.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/published.py</extracomment>
      <source>The published {part} of SV2TTS could not be fetched: {reason}. Check the connection and try again.</source>
      <translation>{part} von SV2TTS, wie veröffentlicht, konnte nicht geholt werden: {reason}. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>The voice {name} has no sample yet. Record a reference, or mark turns gold.</source>
      <translation>Die Stimme {name} hat noch keine Probe. Nehmen Sie eine Referenz auf, oder erklären Sie Redebeiträge zu Gold.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>The voice did not find the end of: {sentence}</source>
      <translation>Die Stimme hat das Ende nicht gefunden von: {sentence}</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>Making the sound</source>
      <translation>Der Ton wird gemacht</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/symbols.py</extracomment>
      <source>These characters have no sound here and were left out: {characters}</source>
      <translation>Diese Zeichen haben hier keinen Laut und wurden ausgelassen: {characters}</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>{engine} cannot be trained with the precision {precision}. Choose {exact}.</source>
      <translation>{engine} lässt sich nicht mit der Genauigkeit {precision} trainieren. Wählen Sie {exact}.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>The probe sentence has nothing to speak.</source>
      <translation>Im Probesatz ist nichts zu sprechen.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>There are no published weights here, so training starts from nothing: on minutes of speech the voice will not be intelligible. Get the published weights to fine-tune a voice.</source>
      <translation>Hier gibt es keine veröffentlichten Gewichte, das Training beginnt also bei null: Mit Minuten von Sprache wird die Stimme nicht verständlich. Holen Sie die veröffentlichten Gewichte, um eine Stimme feinabzustimmen.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>{count} clips were left out: too short, longer than {longest} s, or silent</source>
      <translation>{count} Clips wurden ausgelassen: zu kurz, länger als {longest} s, oder stumm</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>There is only one clip: it is both trained on and measured, which proves little.</source>
      <translation>Es gibt nur einen Clip: Er dient zum Training und zur Prüfung, was wenig beweist.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} is broken or not a checkpoint. Choose another one.</source>
      <translation>{name} ist kaputt oder kein Checkpoint. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} is a checkpoint of another network: {count} of its parts do not fit, the first is {part}. Choose a checkpoint of this engine.</source>
      <translation>{name} ist ein Checkpoint eines anderen Netzes: {count} seiner Teile passen nicht, der erste ist {part}. Wählen Sie einen Checkpoint dieser Engine.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} holds values that are not numbers. Choose an earlier checkpoint.</source>
      <translation>{name} enthält Werte, die keine Zahlen sind. Wählen Sie einen früheren Checkpoint.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} is a checkpoint of another program.</source>
      <translation>{name} ist ein Checkpoint eines anderen Programms.</translation>
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} holds program code, which could do anything on this machine, so it was not opened. Choose a file that holds weights only.</source>
      <translation>{name} enthält Programmcode, der auf diesem Rechner alles tun könnte, und wurde deshalb nicht geöffnet. Wählen Sie eine Datei, die nur Gewichte enthält.</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>None of these words can be said with the gold clips of {speaker}. Mark more turns gold.</source>
      <translation>Keines dieser Wörter lässt sich mit den Gold-Clips von {speaker} sagen. Erklären Sie mehr Redebeiträge zu Gold.</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>{voice} has no gold clips yet. Mark turns gold, then it can speak.</source>
      <translation>{voice} hat noch keine Gold-Clips. Erklären Sie Redebeiträge zu Gold, dann kann die Stimme sprechen.</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>The gold clips of {voice} have no timed words. Run Align words first.</source>
      <translation>Die Gold-Clips von {voice} haben keine Wörter mit Zeiten. Führen Sie zuerst Wörter ausrichten aus.</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>There is no word to speak. Type a sentence.</source>
      <translation>Es gibt kein Wort zu sprechen. Tippen Sie einen Satz.</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>Speaking</source>
      <translation>Spricht</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/planning.py</extracomment>
      <source>The word “{word}” was built with near sounds: no gold recording holds the sound {sounds}.</source>
      <translation>Das Wort „{word}“ wurde mit ähnlichen Lauten gebildet: In keiner Gold-Aufnahme kommt der Laut {sounds} vor.</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/planning.py</extracomment>
      <source>The word “{word}” could not be built: no gold recording holds it.</source>
      <translation>Das Wort „{word}“ konnte nicht gebildet werden: Es kommt in keiner Gold-Aufnahme vor.</translation>
    </message>
    <message>
      <extracomment>voices/engines/unit/planning.py</extracomment>
      <source>The word “{word}” could not be built: no gold recording holds the sound {sounds}.</source>
      <translation>Das Wort „{word}“ konnte nicht gebildet werden: In keiner Gold-Aufnahme kommt der Laut {sounds} vor.</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>MCD, given times</source>
      <translation>MCD, gegebene Zeiten</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Mel-cepstral distortion, spoken with the durations of the recording: cepstra 1 to 13 of 80 mel bands, frame by frame over speech</source>
      <translation>Mel-Cepstrum-Abstand, gesprochen mit den Dauern der Aufnahme: Cepstren 1 bis 13 aus 80 Mel-Bändern, Bild für Bild über der Sprache</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>MCD, own times</source>
      <translation>MCD, eigene Zeiten</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Mel-cepstral distortion, spoken with the voice's own durations: frames brought together by dynamic time warping</source>
      <translation>Mel-Cepstrum-Abstand, gesprochen mit den Dauern der Stimme selbst: Bilder durch dynamische Zeitverzerrung einander zugeordnet</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Pitch error</source>
      <translation>Tonhöhenfehler</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>How far the pitch (F0) is from the recording's where both have one: root of the mean square, along the warped frames</source>
      <translation>Wie weit die Tonhöhe (F0) von der der Aufnahme liegt, wo beide eine haben: Wurzel des mittleren Quadrats, entlang der zugeordneten Bilder</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Voicing error</source>
      <translation>Stimmhaftigkeitsfehler</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Frames of which only one of both has a pitch, along the warped frames</source>
      <translation>Bilder, von denen nur eines der beiden eine Tonhöhe hat, entlang der zugeordneten Bilder</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Duration error</source>
      <translation>Dauerfehler</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>How far the length of a sound is from the recording's: root of the mean square</source>
      <translation>Wie weit die Länge eines Lautes von der in der Aufnahme liegt: Wurzel des mittleren Quadrats</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Cosine of the d-vector with that of the speaker's real clips: 1 is the very same</source>
      <translation>Kosinus des d-Vektors mit dem der echten Clips des Sprechers: 1 ist ganz genau gleich</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Word errors</source>
      <translation>Wortfehler</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Words that are taken for others by a recogniser which knows only the words of these sentences and how they follow each other</source>
      <translation>Wörter, die eine Erkennung verwechselt, die nur die Wörter dieser Sätze kennt und wie sie aufeinander folgen</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>Real time</source>
      <translation>Echtzeit</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>How long speaking takes, for each second of speech, on this machine</source>
      <translation>Wie lange das Sprechen auf diesem Rechner dauert, je Sekunde Sprache</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>All {count} gold clips of this run were learned from, so none is left to measure it with. Mark more turns gold, at least 5 clips, and train again: some are then held out by themselves.</source>
      <translation>Aus allen {count} Gold-Clips dieses Laufs wurde gelernt, keiner bleibt zum Messen. Erklären Sie mehr Redebeiträge zu Gold, mindestens 5 Clips, und trainieren Sie neu: einige werden dann von selbst zurückgehalten.</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_matrix.py</extracomment>
      <source>The evaluation could not be kept in {folder}: {reason}. Free some space.</source>
      <translation>Die Auswertung konnte in {folder} nicht abgelegt werden: {reason}. Schaffen Sie Platz.</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>Little of the gold was kept to test with: clips that chose the best checkpoint are measured too, so the figures flatter a little</source>
      <translation>Vom Gold ist wenig zum Testen zurückgehalten: Auch Clips, die den besten Checkpoint bestimmten, werden gemessen, die Zahlen schmeicheln also ein wenig</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>This run has no checkpoint yet. Wait for its first one.</source>
      <translation>Dieser Lauf hat noch keinen Checkpoint. Warten Sie auf den ersten.</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>Listening to the real clips</source>
      <translation>Die echten Clips werden angehört</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>Word errors are left out: the recogniser that counts them knows English only</source>
      <translation>Wortfehler fehlen: die Erkennung, die sie zählt, kann nur Englisch</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>Loading checkpoint {number} of {count}</source>
      <translation>Checkpoint {number} von {count} wird geladen</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>The sounds of the evaluation could not be written: {reason}. Free some space.</source>
      <translation>Die Töne der Auswertung konnten nicht geschrieben werden: {reason}. Schaffen Sie Platz.</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>Nobody else speaks in this project, so likeness has no other speaker beside it</source>
      <translation>Niemand sonst spricht in diesem Projekt, also steht bei der Ähnlichkeit kein anderer Sprecher daneben</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>Measuring checkpoint {number} of {count}</source>
      <translation>Checkpoint {number} von {count} wird gemessen</translation>
    </message>
    <message>
      <extracomment>voices/evaluation_run.py</extracomment>
      <source>“{text}” could not be spoken: {reason}</source>
      <translation>„{text}“ ließ sich nicht sprechen: {reason}</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>Pauses</source>
      <translation>Pausen</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>How long pauses are: 1 as usual, 2 twice as long, 0 none</source>
      <translation>Wie lang Pausen sind: 1 wie gewohnt, 2 doppelt so lang, 0 keine</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>Vocoder</source>
      <translation>Vocoder</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>What makes the sound: Griffin-Lim is fast, WaveRNN slow</source>
      <translation>Was den Ton macht: Griffin-Lim ist schnell, WaveRNN langsam</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>How fast it speaks: 1 as usual, 2 twice as fast</source>
      <translation>Wie schnell gesprochen wird: 1 wie gewohnt, 2 doppelt so schnell</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>How much higher it speaks, in semitones: 12 are an octave</source>
      <translation>Wie viel höher gesprochen wird, in Halbtönen: 12 sind eine Oktave</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>semitones</source>
      <translation>Halbtöne</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>Expression</source>
      <translation>Ausdruck</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>How far the melody moves: 1 as usual, 0 not at all</source>
      <translation>Wie weit sich die Melodie bewegt: 1 wie gewohnt, 0 gar nicht</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>Variety</source>
      <translation>Vielfalt</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>How much another seed changes: 0 nothing, 1 much</source>
      <translation>Wie viel ein anderer Startwert ändert: 0 nichts, 1 viel</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>What makes the sound: the network that belongs to the voice, or plain Griffin-Lim</source>
      <translation>Was den Ton macht: das Netz, das zur Stimme gehört, oder schlichtes Griffin-Lim</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>{name} must be a number from {least:g} to {most:g}, not {value}.</source>
      <translation>{name} muss eine Zahl von {least:g} bis {most:g} sein, nicht {value}.</translation>
    </message>
    <message>
      <extracomment>voices/settings.py</extracomment>
      <source>{name} must be one of {known}, not {value}.</source>
      <translation>{name} muss eines von {known} sein, nicht {value}.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The engine {engine} cannot be trained.</source>
      <translation>Die Engine {engine} lässt sich nicht trainieren.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>{folder} already holds a run. Choose a new folder.</source>
      <translation>In {folder} liegt schon ein Lauf. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run in {folder} names base weights outside of it.</source>
      <translation>Der Lauf in {folder} nennt Grundgewichte außerhalb seines Ordners.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>There is no run in {folder}.</source>
      <translation>In {folder} gibt es keinen Lauf.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run in {folder} was made by a newer version of the studio. Update to train it.</source>
      <translation>Der Lauf in {folder} wurde von einer neueren Version des Studios gemacht. Aktualisieren Sie, um ihn zu trainieren.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The training setting {name} must be {wanted}.</source>
      <translation>Die Trainingseinstellung {name} muss {wanted} sein.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run could not be prepared in {folder}: {reason}. Free some space or choose another place.</source>
      <translation>Der Lauf konnte in {folder} nicht vorbereitet werden: {reason}. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run in {folder} is damaged. Start a new one.</source>
      <translation>Der Lauf in {folder} ist beschädigt. Beginnen Sie einen neuen.</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>A batch of {size} clips does not fit into memory. Set the batch size to {smaller}.</source>
      <translation>Ein Stapel von {size} Clips passt nicht in den Speicher. Setzen Sie die Größe des Stapels auf {smaller}.</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>There are {seconds} s of gold speech to train on, and {least} s are needed. Mark more turns gold.</source>
      <translation>Es gibt {seconds} s Gold-Sprache zum Trainieren, nötig sind {least} s. Erklären Sie mehr Redebeiträge zu Gold.</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>{count} clips of {shortest} to {longest} s, {seconds} s in all</source>
      <translation>{count} Clips von {shortest} bis {longest} s, zusammen {seconds} s</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>A checkpoint takes {needed} MB, but the run may use {budget} MB. Raise its disk budget.</source>
      <translation>Ein Checkpoint braucht {needed} MB, der Lauf darf aber nur {budget} MB verwenden. Erhöhen Sie seinen Platz.</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>The run needs about {needed} MB for its checkpoints, but only {free} MB are free. Free some space.</source>
      <translation>Der Lauf braucht etwa {needed} MB für seine Checkpoints, aber nur {free} MB sind frei. Schaffen Sie Platz.</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>Checkpoints will take about {needed} MB</source>
      <translation>Checkpoints werden etwa {needed} MB brauchen</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>Training needs {needed} MB of memory at least, and {free} MB are free. Close other programs.</source>
      <translation>Das Training braucht mindestens {needed} MB Arbeitsspeicher, frei sind {free} MB. Schließen Sie andere Programme.</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>Not even one clip fits into memory. Close other programs, or cut the clips shorter.</source>
      <translation>Nicht einmal ein Clip passt in den Speicher. Schließen Sie andere Programme, oder schneiden Sie die Clips kürzer.</translation>
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>This is little speech: ten minutes and more make a voice closer to the speaker.</source>
      <translation>Das ist wenig Sprache: Zehn Minuten und mehr bringen eine Stimme dem Sprecher näher.</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Checking disk and memory</source>
      <translation>Datenträger und Speicher werden geprüft</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Listening to the finished voice</source>
      <translation>Die fertige Stimme wird angehört</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Step {step} cannot be resumed: its optimizer was not kept.</source>
      <translation>Schritt {step} kann nicht fortgesetzt werden: Sein Optimierer wurde nicht behalten.</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Training ends at step {step}: each clip was learned from {count} times, more would only be learned by heart</source>
      <translation>Das Training endet bei Schritt {step}: Aus jedem Clip wurde {count}-mal gelernt, mehr wäre nur auswendig gelernt</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>The loss left all bounds at step {step}: training goes on from step {good} with half the learning rate</source>
      <translation>Der Verlust verließ bei Schritt {step} alle Grenzen: das Training geht ab Schritt {good} mit der halben Lernrate weiter</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Step {step} could not be read and is left out: {reason}</source>
      <translation>Schritt {step} ließ sich nicht lesen und wird ausgelassen: {reason}</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Going on from step {step}</source>
      <translation>Weiter ab Schritt {step}</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Training ends at step {step}: for {count} checkpoints held-out clips came out no better than at step {best}</source>
      <translation>Das Training endet bei Schritt {step}: Bei {count} Checkpoints gelangen zurückgehaltene Clips nicht besser als bei Schritt {best}</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Not even one clip fits into the memory of the graphics card.</source>
      <translation>Nicht einmal ein Clip passt in den Speicher der Grafikkarte.</translation>
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>The memory of the graphics card is too small for a whole batch: each is done in {parts} parts</source>
      <translation>Der Speicher der Grafikkarte ist für einen ganzen Stapel zu klein: jeder wird in {parts} Teilen gerechnet</translation>
    </message>
    <message>
      <extracomment>voices/training_machine.py</extracomment>
      <source>{asked} devices should share the training, but this machine has {there}. Ask for fewer.</source>
      <translation>{asked} Geräte sollen sich das Training teilen, aber dieser Rechner hat {there}. Verlange weniger.</translation>
    </message>
    <message>
      <extracomment>voices/training_probe.py</extracomment>
      <source>The finished voice spoke {seconds} s</source>
      <translation>Die fertige Stimme hat {seconds} s gesprochen</translation>
    </message>
    <message>
      <extracomment>voices/training_probe.py</extracomment>
      <source>The trained voice is silent. Train longer, or with a lower learning rate.</source>
      <translation>Die trainierte Stimme ist stumm. Trainieren Sie länger oder mit einer kleineren Lernrate.</translation>
    </message>
    <message>
      <extracomment>voices/training_probe.py</extracomment>
      <source>The trained voice is distorted. Train longer, or with a lower learning rate.</source>
      <translation>Die trainierte Stimme ist verzerrt. Trainieren Sie länger oder mit einer kleineren Lernrate.</translation>
    </message>
    <message>
      <extracomment>voices/training_probe.py</extracomment>
      <source>Step {step} could not speak its probe sentence: {reason}</source>
      <translation>Schritt {step} konnte seinen Probesatz nicht sprechen: {reason}</translation>
    </message>
    <message>
      <extracomment>voices/training_report.py</extracomment>
      <source>Step {step} of {steps}, about {left} left</source>
      <translation>Schritt {step} von {steps}, noch etwa {left}</translation>
    </message>
    <message>
      <extracomment>voices/training_report.py</extracomment>
      <source>Step {step}, about {left} left</source>
      <translation>Schritt {step}, noch etwa {left}</translation>
    </message>
  </context>
</TS>
