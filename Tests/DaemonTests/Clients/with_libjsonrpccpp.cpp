// A client on Debian's libjsonrpccpp, with the connector and the protocol that the library brings.
// It connects for every call, ends a request with a newline, and reads up to the next one.

#include <iostream>
#include <jsonrpccpp/client.h>
#include <jsonrpccpp/client/connectors/unixdomainsocketclient.h>

int main(int, char **arguments) {
  jsonrpc::UnixDomainSocketClient connector(arguments[1]);
  jsonrpc::Client client(connector);

  Json::Value creation(Json::objectValue);
  creation["retention"] = "none";
  const std::string session = client.CallMethod("session.create", creation)["session_id"].asString();
  std::cout << session << std::endl;

  Json::Value saying(Json::objectValue);
  saying["session_id"] = session;
  saying["turn_id"] = "first";
  saying["text"] = "the brakes squeal – ça grince";
  const Json::Value turn = client.CallMethod("session.turn", saying);
  std::cout << turn["seq"].asInt() << std::endl;
  std::cout << turn["turn"]["urgency"]["reasons"][0].asString() << std::endl;

  try {
    client.CallMethod("session.wish", Json::Value(Json::objectValue));
  } catch (const jsonrpc::JsonRpcException &error) {
    std::cout << error.GetCode() << " " << error.GetData()["reason"].asString() << std::endl;
  }

  Json::Value deletion(Json::objectValue);
  deletion["session_id"] = session;
  const bool isDeleted = client.CallMethod("session.delete", deletion)["ok"].asBool();
  std::cout << (isDeleted ? "true" : "false") << std::endl;
}
