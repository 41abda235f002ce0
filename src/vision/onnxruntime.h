// SPDX-License-Identifier: MPL-2.0
// ONNX Runtime, opened when it is first needed, and the models that run on it.
#pragma once

#include "base/result.h"

#include <QString>

#include <array>
#include <memory>
#include <vector>

struct OrtApi;
struct OrtEnv;
struct OrtSession;

namespace wellmet::vision {

/// A dense float tensor, row-major.
struct Tensor {
    std::vector<float> values;
    std::vector<int64_t> shape;
};

/// The library and its environment. Its C interface is used, so that the program starts, and says what is missing,
/// without it. The library stays loaded until the process ends: its threads' storage outlives an unload.
class OnnxRuntime
{
public:
    /// Errors: ModelMissing when the file is not there, ModelDamaged when it cannot be loaded or is no ONNX Runtime.
    static Result<std::shared_ptr<OnnxRuntime>> open(const QString &libraryPath);
    ~OnnxRuntime();
    OnnxRuntime(const OnnxRuntime &) = delete;
    OnnxRuntime &operator=(const OnnxRuntime &) = delete;

private:
    friend class OnnxModel;
    OnnxRuntime(const OrtApi *api, OrtEnv *env) : m_api(api), m_env(env) { }

    const OrtApi *m_api;
    OrtEnv *m_env;
};

/// One loaded network with one float input and one float output. One call at a time.
class OnnxModel
{
public:
    /// Errors: ModelMissing when the file is not there, ModelDamaged when the runtime refuses it.
    static Result<OnnxModel> load(std::shared_ptr<OnnxRuntime> runtime, const QString &path);
    ~OnnxModel();
    OnnxModel(OnnxModel &&other) noexcept;
    OnnxModel &operator=(OnnxModel &&other) noexcept;

    /// Runs on one thread: the work of a card is small, and spinning helpers would cost more than they bring. Working memory
    /// is kept for the next run: giving it back made the system clear the same pages for every card.
    /// Errors: ModelDamaged when the network does not fit the input or its output is not a float tensor.
    Result<Tensor> run(Tensor &input);

private:
    OnnxModel(std::shared_ptr<OnnxRuntime> runtime, OrtSession *session, QByteArray input, QByteArray output);

    std::shared_ptr<OnnxRuntime> m_runtime;
    OrtSession *m_session = nullptr;
    QByteArray m_input;
    QByteArray m_output;
};

}  // namespace wellmet::vision
