#pragma once
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/channel_layout.h>
#include <libavutil/cpu.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>

// Function-like macros are not imported by Swift.
static inline int pika_av_eagain(void) { return AVERROR(EAGAIN); }
static inline int pika_av_eof(void) { return AVERROR_EOF; }
static inline int64_t pika_av_nopts(void) { return AV_NOPTS_VALUE; }
