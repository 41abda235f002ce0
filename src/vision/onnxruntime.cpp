// SPDX-License-Identifier: MPL-2.0
#include "vision/onnxruntime.h"

#include <QFile>
#include <QFileInfo>
#include <QLibrary>

#include <onnxruntime_c_api.h>
#include <onnxruntime_session_options_config_keys.h>

#include <functional>

namespace wellmet::vision {
namespace {

using namespace Qt::StringLiterals;

// The oldest interface that has every call made here; any later library serves it.
constexpr uint32_t interfaceVersion = 14;

/// Owns what the runtime hands out and gives it back with the release function of its kind.
template <typename T>
using Held = std::unique_ptr<T, std::function<void(T *)>>;

/// The message of a failed call; the status is released.
QString messageOf(const OrtApi *api, OrtStatus *status)
{
    const QString message = QString::fromUtf8(api->GetErrorMessage(status));
    api->ReleaseStatus(status);
    return message;
}

/// Runs the calls in order until one fails; the failed one's message, or nothing.
template <typename... Calls>
std::optional<QString> failureOf(const OrtApi *api, Calls &&...calls)
{
    OrtStatus *status = nullptr;
    (void)((status = calls(), status == nullptr) && ...);
    if (!status)
        return std::nullopt;
    return messageOf(api, status);
}

/// One arena for all models: the detector's and the recogniser's working memory are then the same memory. It grows by
/// doubling, which leaves few seams between blocks; what of it is never touched takes no memory. The environment is one
/// per process, so a second scanner finds the arena in place.
std::optional<QString> shareArena(const OrtApi *api, OrtEnv *env)
{
    OrtMemoryInfo *memory = nullptr;
    const auto failure = failureOf(api, [&] { return api->CreateCpuMemoryInfo(OrtArenaAllocator, OrtMemTypeDefault, &memory); });
    const Held<OrtMemoryInfo> heldMemory(memory, [api](auto *m) { api->ReleaseMemoryInfo(m); });
    if (!failure)
        (void)failureOf(api, [&] { return api->CreateAndRegisterAllocator(env, memory, nullptr); });
    return failure;
}

}  // namespace

Result<std::shared_ptr<OnnxRuntime>> OnnxRuntime::open(const QString &libraryPath)
{
    if (!QFileInfo(libraryPath).isFile())
        return Unexpected(ErrorKind::ModelMissing, u"no ONNX Runtime at %1"_s.arg(libraryPath));
    QLibrary library(libraryPath);
    if (!library.load())
        return Unexpected(ErrorKind::ModelDamaged, library.errorString());
    const auto base = reinterpret_cast<decltype(&OrtGetApiBase)>(library.resolve("OrtGetApiBase"));
    const OrtApi *api = base ? base()->GetApi(interfaceVersion) : nullptr;
    if (!api)
        return Unexpected(ErrorKind::ModelDamaged, u"%1 is no usable ONNX Runtime"_s.arg(libraryPath));
    OrtEnv *env = nullptr;
    if (const auto failure = failureOf(api, [&] { return api->CreateEnv(ORT_LOGGING_LEVEL_FATAL, "wellmet", &env); }))
        return Unexpected(ErrorKind::ModelDamaged, *failure);
    std::shared_ptr<OnnxRuntime> runtime(new OnnxRuntime(api, env));
    if (const auto failure = shareArena(api, env))
        return Unexpected(ErrorKind::ModelDamaged, *failure);
    return runtime;
}

OnnxRuntime::~OnnxRuntime()
{
    m_api->ReleaseEnv(m_env);
}

OnnxModel::OnnxModel(std::shared_ptr<OnnxRuntime> runtime, OrtSession *session, QByteArray input, QByteArray output)
    : m_runtime(std::move(runtime)), m_session(session), m_input(std::move(input)), m_output(std::move(output))
{
}

OnnxModel::OnnxModel(OnnxModel &&other) noexcept
    : m_runtime(std::move(other.m_runtime)), m_session(std::exchange(other.m_session, nullptr)), m_input(std::move(other.m_input)),
      m_output(std::move(other.m_output))
{
}

OnnxModel &OnnxModel::operator=(OnnxModel &&other) noexcept
{
    std::swap(m_runtime, other.m_runtime);
    std::swap(m_session, other.m_session);
    std::swap(m_input, other.m_input);
    std::swap(m_output, other.m_output);
    return *this;
}

OnnxModel::~OnnxModel()
{
    if (m_session)
        m_runtime->m_api->ReleaseSession(m_session);
}

Result<OnnxModel> OnnxModel::load(std::shared_ptr<OnnxRuntime> runtime, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(ErrorKind::ModelMissing, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();

    const OrtApi *api = runtime->m_api;
    OrtSessionOptions *rawOptions = nullptr;
    OrtSession *session = nullptr;
    OrtAllocator *allocator = nullptr;
    char *input = nullptr;
    char *output = nullptr;
    auto failure = failureOf(api, [&] { return api->CreateSessionOptions(&rawOptions); });
    const Held<OrtSessionOptions> options(rawOptions, [api](auto *o) { api->ReleaseSessionOptions(o); });
    if (!failure) {
        failure = failureOf(
            api, [&] { return api->SetIntraOpNumThreads(rawOptions, 1); }, [&] { return api->SetInterOpNumThreads(rawOptions, 1); },
            [&] { return api->SetSessionGraphOptimizationLevel(rawOptions, ORT_ENABLE_ALL); },
            [&] { return api->AddSessionConfigEntry(rawOptions, kOrtSessionOptionsConfigUseEnvAllocators, "1"); },
            // Planned memory is kept for every shape ever seen, and no two lines are of one width.
            [&] { return api->DisableMemPattern(rawOptions); },
            [&] {
                return api->CreateSessionFromArray(runtime->m_env, bytes.constData(), static_cast<size_t>(bytes.size()), rawOptions,
                                                   &session);
            });
    }
    if (failure)
        return Unexpected(ErrorKind::ModelDamaged, u"%1: %2"_s.arg(path, *failure));

    OnnxModel model(std::move(runtime), session, {}, {});
    failure = failureOf(
        api, [&] { return api->GetAllocatorWithDefaultOptions(&allocator); },
        [&] { return api->SessionGetInputName(session, 0, allocator, &input); },
        [&] { return api->SessionGetOutputName(session, 0, allocator, &output); },
        [&] {
            model.m_input = input;
            model.m_output = output;
            return api->AllocatorFree(allocator, input);
        },
        [&] { return api->AllocatorFree(allocator, output); });
    if (failure)
        return Unexpected(ErrorKind::ModelDamaged, u"%1: %2"_s.arg(path, *failure));
    return model;
}

Result<Tensor> OnnxModel::run(Tensor &input)
{
    const OrtApi *api = m_runtime->m_api;
    OrtMemoryInfo *rawMemory = nullptr;
    OrtValue *rawInput = nullptr;
    OrtValue *rawOutput = nullptr;
    OrtTensorTypeAndShapeInfo *rawInfo = nullptr;
    const char *inputName = m_input.constData();
    const char *outputName = m_output.constData();

    auto failure = failureOf(
        api, [&] { return api->CreateCpuMemoryInfo(OrtDeviceAllocator, OrtMemTypeDefault, &rawMemory); },
        [&] {
            return api->CreateTensorWithDataAsOrtValue(rawMemory, input.values.data(), input.values.size() * sizeof(float),
                                                       input.shape.data(), input.shape.size(), ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT,
                                                       &rawInput);
        },
        [&] { return api->Run(m_session, nullptr, &inputName, &rawInput, 1, &outputName, 1, &rawOutput); },
        [&] { return api->GetTensorTypeAndShape(rawOutput, &rawInfo); });
    const Held<OrtMemoryInfo> heldMemory(rawMemory, [api](auto *m) { api->ReleaseMemoryInfo(m); });
    const Held<OrtValue> heldInput(rawInput, [api](auto *v) { api->ReleaseValue(v); });
    const Held<OrtValue> heldOutput(rawOutput, [api](auto *v) { api->ReleaseValue(v); });
    const Held<OrtTensorTypeAndShapeInfo> info(rawInfo, [api](auto *i) { api->ReleaseTensorTypeAndShapeInfo(i); });
    if (failure)
        return Unexpected(ErrorKind::ModelDamaged, *failure);

    ONNXTensorElementDataType type = ONNX_TENSOR_ELEMENT_DATA_TYPE_UNDEFINED;
    size_t dimensions = 0;
    size_t count = 0;
    float *values = nullptr;
    Tensor result;
    failure = failureOf(
        api, [&] { return api->GetTensorElementType(rawInfo, &type); }, [&] { return api->GetDimensionsCount(rawInfo, &dimensions); },
        [&] {
            result.shape.resize(dimensions);
            return api->GetDimensions(rawInfo, result.shape.data(), dimensions);
        },
        [&] { return api->GetTensorShapeElementCount(rawInfo, &count); },
        [&] { return api->GetTensorMutableData(rawOutput, reinterpret_cast<void **>(&values)); });
    if (failure || type != ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT)
        return Unexpected(ErrorKind::ModelDamaged, failure.value_or(u"the network's output is no float tensor"_s));
    result.values.assign(values, values + count);
    return result;
}

}  // namespace wellmet::vision
