"""A real Whisper model of a few kilobytes that says one sentence whatever it hears.

Its decoder looks only at how many tokens it has written: each position has a direction of its own, and the
projection has the sentence's next token there. Its attention follows the positions, a fifth of a second each,
so that the words have times: it says its sentence every 0.8 s. All other weights are nothing.
"""

from pathlib import Path

import numpy as np

WIDTH = 64
SENTENCE = "Hello small world."
SECONDS = 2.0
POSITIONS, AUDIO_POSITIONS, MELS = 448, 1500, 80
FRAMES_A_TOKEN = 10
ATTENTION = 2.0
VOCABULARY = [
    "!", *(f"Ġ{word}" for word in "Hello small world".split()), "Ġ", "'", '"', "-", ".",
]  # fmt: skip
SPECIAL = [
    "<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|de|>", "<|translate|>", "<|transcribe|>",
    "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>",
]  # fmt: skip
TIMES = [f"<|{number * 0.02:.2f}|>" for number in range(1501)]
TOKENS = [*VOCABULARY, *SPECIAL, *TIMES]


def write_tiny_whisper(folder: Path) -> Path:
    """Write the model into a folder, as faster-whisper reads it."""
    from ctranslate2.specs import WhisperSpec

    folder.mkdir()
    spec = WhisperSpec(1, 1, 1, 1)
    _fill(spec)
    spec.register_vocabulary(TOKENS)
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = []
    spec.config.lang_ids = [TOKENS.index("<|en|>"), TOKENS.index("<|de|>")]
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    spec.save(str(folder))
    _write_tokenizer(folder)
    return folder


def _fill(spec: object) -> None:
    normal = {"gamma": np.ones(WIDTH, np.float32), "beta": np.zeros(WIDTH, np.float32)}
    shapes = {
        "encoder/conv1/weight": (WIDTH, MELS, 3),
        "encoder/conv2/weight": (WIDTH, WIDTH, 3),
        "decoder/embeddings/weight": (len(TOKENS), WIDTH),
    }
    for name, owner, last in _variables(spec):
        if last in normal:
            setattr(owner, last, normal[last])
        elif name == "decoder/position_encodings/encodings":
            setattr(owner, last, _positions())
        elif name == "decoder/projection/weight":
            setattr(owner, last, _projection())
        elif name == "encoder/position_encodings/encodings":
            setattr(owner, last, _heard_positions())
        elif name.endswith("decoder/layer_0/attention/linear_0/weight"):
            setattr(owner, last, ATTENTION * np.eye(WIDTH, dtype=np.float32))
        elif name.endswith("decoder/layer_0/attention/linear_1/weight"):
            setattr(owner, last, np.vstack([np.eye(WIDTH), np.zeros((WIDTH, WIDTH))]).astype(np.float32))
        elif name in shapes:
            setattr(owner, last, np.zeros(shapes[name], np.float32))
        elif last in ("weight", "bias"):
            setattr(owner, last, np.zeros(_inner_shape(name, last), np.float32))


def _inner_shape(name: str, last: str) -> tuple[int, ...]:
    rows = WIDTH
    if "ffn/linear_0" in name:
        rows = 4 * WIDTH
    elif "self_attention/linear_0" in name:
        rows = 3 * WIDTH
    elif "/attention/linear_1" in name:
        rows = 2 * WIDTH
    elif "projection" in name:
        rows = len(TOKENS)
    elif "conv" in name:
        rows = WIDTH
    columns = 4 * WIDTH if "ffn/linear_1" in name else WIDTH
    return (rows,) if last == "bias" else (rows, columns)


def _variables(spec: object, before: str = ""):
    for name, value in list(vars(spec).items()):
        if name.startswith("_") or name == "config":
            continue
        if isinstance(value, list):
            for number, each in enumerate(value):
                yield from _variables(each, f"{before}{name}_{number}/")
        elif type(value).__name__.endswith("Spec"):
            yield from _variables(value, f"{before}{name}/")
        else:
            yield before + name, spec, name


def _heard_positions() -> np.ndarray:
    encodings = np.zeros((AUDIO_POSITIONS, WIDTH), np.float32)
    frames = np.arange(AUDIO_POSITIONS)
    encodings[frames, np.minimum(frames // FRAMES_A_TOKEN, WIDTH - 1)] = 1.0
    return encodings


def _positions() -> np.ndarray:
    encodings = np.zeros((POSITIONS, WIDTH), np.float32)
    encodings[np.arange(POSITIONS), np.arange(POSITIONS) % WIDTH] = 1.0
    return encodings


def _projection() -> np.ndarray:
    # After the one token of the prompt: a time, the sentence, a time twice as always at an end, the end.
    end = f"<|{SECONDS:.2f}|>"
    said = ["<|0.00|>", "ĠHello", "Ġsmall", "Ġworld", ".", end, end, "<|endoftext|>"]
    weights = np.zeros((len(TOKENS), WIDTH), np.float32)
    for place in range(WIDTH):
        token = said[min(place, len(said) - 1)]
        weights[TOKENS.index(token), place] = 5.0
    return weights


def _write_tokenizer(folder: Path) -> None:
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    known = {token: number for number, token in enumerate(VOCABULARY)}
    tokenizer = Tokenizer(models.WordLevel(known, unk_token="!"))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in SPECIAL])
    tokenizer.add_tokens([AddedToken(token, special=True) for token in TIMES])
    tokenizer.save(str(folder / "tokenizer.json"))
